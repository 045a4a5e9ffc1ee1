//! The words of headings, as people and programs write them in many languages: facts, found in the exports of Google
//! Contacts, Outlook, Thunderbird and other programs, and in the LDAP schemas (RFC 4519, RFC 4524, `inetOrgPerson`). Words
//! and headings are parted by bars, and folded before they are compared.

use super::super::csv::Field;
use crate::contact::LineKind;

/// Whole headings, and what stands under them.
pub(super) const FIELDS: &[(Field, &str)] = &[
    (
        Field::Name,
        "full name | display name | fn | cn | common name | contact name | contact person | person | \
         complete name | name surname | name and surname | anzeigename | angezeigter name | \
         vollständiger name | ansprechpartner | vor- und nachname | nom complet | nom affiché | nom et prénom | \
         nom prénom | prénom et nom | nombre completo | nombre y apellidos | nombre y apellido | \
         nombre para mostrar | nome completo | nome e cognome | cognome e nome | nominativo | \
         nome visualizzato | nome e sobrenome | nome de exibição | фио | ф и о | полное имя | имя и фамилия | \
         фамилия имя | фамилия имя отчество | отображаемое имя | الاسم الكامل | الاسم بالكامل | الاسم واللقب | \
         姓名 | 全名 | 联系人 | 聯絡人 | 名前 | 氏名 | お名前 | 表示名 | 성명 | 성함 | imię i nazwisko | nazwisko i imię | \
         nazwa wyświetlana | ad soyad | adı soyadı | isim soyisim | volledige naam | fullständigt namn",
    ),
    (Field::FileAs, "file as | sort as | speichern unter | classer sous | archivar como | archivia come"),
    (
        Field::Prefix,
        "name prefix | prefix | honorific | honorifics | salutation | anrede | titel | akademischer grad | \
         civilité | tratamiento | tratamento | appellativo | обращение | 敬称 | 称谓 | 稱謂 | 호칭 | hitap",
    ),
    (
        Field::GivenName,
        "first name | firstname | given name | givenname | given names | first names | forename | forenames | \
         fname | vorname | vornamen | prénom | prénoms | primer nombre | nombre de pila | nombres | \
         primeiro nome | prenome | nome proprio | имя отчество | الاسم الأول | 名 名 | imię | imiona | voornaam | \
         förnamn | fornavn | etunimi | adınız",
    ),
    (
        Field::MiddleName,
        "middle name | middle names | additional name | additional names | weitere vornamen | zweiter vorname | \
         deuxième prénom | autres prénoms | segundo nombre | nome do meio | segundo nome | secondo nome | \
         отчество | اسم الأب | الاسم الأوسط | drugie imię | ikinci ad | ミドルネーム | 中间名",
    ),
    (
        Field::FamilyName,
        "last name | lastname | family name | familyname | surname | sn | lname | second name | nachname | \
         familienname | zuname | nom de famille | nom de naissance | apellido | apellidos | primer apellido | \
         cognome | sobrenome | último nome | nome de família | фамилия | اسم العائلة | اللقب | الكنية | \
         الاسم الأخير | 姓 | 姓氏 | 성 | nazwisko | soyad | soyadı | soyisim | achternaam | efternamn | etternavn | \
         efternavn | sukunimi",
    ),
    (Field::Suffix, "name suffix | suffix | suffixe | sufijo | sufixo | suffisso | namenszusatz"),
    (
        Field::SpokenGivenName,
        "phonetic first name | given name yomi | given yomi | first name phonetic | first name yomi | 名フリガナ | 名前フリガナ | \
         名 フリガナ | 名 ふりがな | 名のフリガナ",
    ),
    (
        Field::SpokenFamilyName,
        "phonetic last name | family name yomi | surname yomi | last name phonetic | last name yomi | \
         phonetic name | フリガナ | ふりがな | よみがな | 姓フリガナ | 姓 フリガナ | 姓 ふりがな | 姓のフリガナ",
    ),
    (Field::OwnScript, "name in own script | own script | native name | name in native script | local name"),
    (
        Field::Alias,
        "nickname | nick name | alias | aliases | aka | also known as | known as | mozillanickname | \
         spitzname | rufname | surnom | pseudonyme | apodo | alcunha | soprannome | псевдоним | прозвище | \
         اسم الشهرة | 昵称 | 暱稱 | ニックネーム | 별명 | pseudonim | takma ad | bijnaam",
    ),
    (
        Field::Office,
        "organization title | organization 1 title | organisation title | job title | jobtitle | title | \
         office | office held | position | role | post | function | designation | funktion | amt | \
         amtsbezeichnung | dienststellung | dienstbezeichnung | berufsbezeichnung | arbeitstitel | posizione | poste | fonction | \
         fonctions | titre | titre professionnel | titre du poste | intitulé du poste | qualité | cargo | puesto | título profesional | título del puesto | cargo profissional | titolo professionale | función | função | carica | ruolo | qualifica | \
         incarico | funzione | должность | المنصب | الوظيفة | المسمى الوظيفي | الصفة | 职务 | 职位 | 职称 | 職稱 | 職務 | \
         役職 | 役職名 | 肩書 | 肩書き | 職位 | 직위 | 직책 | 직함 | stanowisko | funkcja | unvan | ünvan | görev | görevi | \
         functie | befattning",
    ),
    (
        Field::Organisation,
        "organization name | organization 1 name | organisation name | account name | organization | organisation | company | \
         company name | employer | institution | agency | ministry | body | firma | firmenname | unternehmen | \
         behörde | einrichtung | ministerium | société | entreprise | organisme | ministère | organización | \
         empresa | institución | entidad | ministerio | organização | instituição | entidade | ministério | \
         azienda | società | ente | organizzazione | istituzione | ministero | организация | компания | \
         учреждение | ведомство | министерство | المؤسسة | الشركة | المنظمة | جهة العمل | الجهة | الوزارة | \
         公司 | 公司名称 | 单位 | 單位 | 组织 | 机构 | 工作单位 | 機関 | 会社 | 会社名 | 組織 | 組織名 | 所属 | 勤務先 | 회사 | 회사명 | 기관 | 조직 | 단체 | \
         소속 | organizacja | instytucja | ministerstwo | kurum | şirket | kuruluş | bakanlık | organisatie | \
         bedrijf",
    ),
    (
        Field::Unit,
        "organization department | organization 1 department | department | departments | dept | division | \
         unit | section | organizational unit | abteilung | referat | dezernat | fachbereich | service | \
         département | direction | departamento | dirección general | dipartimento | reparto | отдел | \
         департамент | управление | подразделение | القسم | الإدارة | 部门 | 部門 | 部署 | 課 | 部課 | 부서 | dział | \
         wydział | departament | bölüm | departman | birim | afdeling",
    ),
    (
        Field::Country,
        "country | country region | country code | country name | nation | land | land region | staat | pays | \
         pays région | país | país región | país o región | país região | paese | paese area geografica | \
         paese regione | nazione | stato | страна | страна регион | страна или регион | государство | البلد | الدولة | بلد | دولة | \
         国家 | 国家 地区 | 國家 | 国 | 国名 | 国 地域 | 국가 | 국가 지역 | 나라 | kraj | państwo | kraj region | land regio | ülke | ülke bölge | \
         ulke",
    ),
    (
        Field::Region,
        "state | region | province | county | state province | province state | state or province | \
         bundesland | bundesland kanton | kanton | provinz | dép région | département région | provincia | \
         estado | comunidad autónoma | estado o provincia | provincia o estado | estado provincia | \
         estado ou província | região | uf | regione | provincia regione | регион | область | край | \
         область край | المحافظة | المنطقة | الولاية | 省 | 省份 | 省 市 | 州 | 都道府県 | 시 도 | 도 | województwo | \
         eyalet | bölge | provincie",
    ),
    (
        Field::Locality,
        "city | town | locality | city town | town city | ort | stadt | wohnort | ville | localité | commune | \
         ciudad | localidad | población | municipio | cidade | localidade | município | città | comune | \
         località | город | населенный пункт | المدينة | مدينة | 城市 | 市 | 市 县 | 市区町村 | 市町村 | 都市 | 도시 | 시 | \
         시 군 구 | miasto | miejscowość | şehir | stad | plaats",
    ),
    (
        Field::TimeZone,
        "time zone | timezone | tz | zeitzone | fuseau horaire | zona horaria | huso horario | fuso horário | \
         fuso orario | часовой пояс | المنطقة الزمنية | 时区 | 時區 | タイムゾーン | 時間帯 | 시간대 | strefa czasowa | \
         saat dilimi | tijdzone",
    ),
    (Field::TimeZoneFrom, "time zone from"),
    (
        Field::Language,
        "language | languages | preferred language | spoken languages | sprache | sprachen | langue | langues | \
         idioma | idiomas | lingua | lingue | язык | языки | اللغة | اللغات | 语言 | 語言 | 言語 | 언어 | język | \
         języki | dil | diller | taal",
    ),
    (Field::FormOfAddress, "form of address | briefanrede | formule d'appel"),
    (Field::Uid, "uid"),
    (
        Field::Notes,
        "notes | note | extra | comment | comments | remark | remarks | description | memo | info | notizen | notiz | \
         bemerkung | bemerkungen | anmerkung | anmerkungen | kommentar | kommentare | hinweis | hinweise | \
         remarque | remarques | commentaire | commentaires | notas | nota | observaciones | comentarios | \
         comentários | observações | osservazioni | annotazioni | commenti | заметки | заметка | примечание | \
         примечания | комментарий | комментарии | описание | ملاحظات | ملاحظة | 备注 | 備註 | 附注 | 说明 | メモ | 備考 | \
         ノート | 메모 | 비고 | notatki | uwagi | opis | notlar | açıklama | opmerkingen | e mail | email | mail | \
         e mail address | email address | emailaddress | mail address | e mail value | email value | \
         primary email | secondary email | primary e mail | primäre e mail adresse | \
         sekundäre e mail adresse | relation value | event value | custom field value | e mails | emails | mozillasecondemail | \
         e mail adresse | mailadresse | courriel | adresse de messagerie | adresse e mail | \
         adresse électronique | mél | correo | correo electrónico | dirección de correo electrónico | \
         correio eletrônico | correio eletrónico | endereço de e mail | indirizzo e mail | \
         indirizzo di posta elettronica | posta elettronica | почта | электронная почта | эл почта | \
         адрес электронной почты | البريد الإلكتروني | البريد | عنوان البريد الإلكتروني | 电子邮件 | 电子邮箱 | 邮箱 | \
         電子郵件 | メール | メールアドレス | 電子メール | 電子メール アドレス | 이메일 | 전자 메일 | 전자 메일 주소 | adres e mail | poczta | e posta | \
         e posta adresi | web page | website | website value | web site | homepage | home page | web | \
         labeleduri | webseite | internetseite | site web | page web | página web | sitio web | sito web | \
         веб сайт | сайт | الموقع الإلكتروني | 网站 | 網站 | 网址 | ホームページ | ウェブサイト | 홈페이지 | strona internetowa | \
         web sayfası | address | street | street address | postal address | postal code | zip | zip code | \
         zipcode | postcode | post code | postalcode | po box | address po box | pobox | zip postal code | postal code zip | extended address | \
         address extended address | formatted | formatted address | address formatted | office location | \
         postofficebox | streetaddress | postaladdress | physicaldeliveryofficename | straße | strasse | \
         adresse | anschrift | hausnummer | plz | postleitzahl | postfach | büro | rue | adresse postale | \
         code postal | boîte postale | cp | calle | dirección | código postal | domicilio | apartado postal | \
         endereço | rua | cep | morada | indirizzo | via | cap | casella postale | адрес | улица | индекс | \
         почтовый индекс | العنوان | عنوان | الشارع | الرمز البريدي | صندوق البريد | 地址 | 街道 | 邮编 | 邮政编码 | \
         郵遞區號 | 住所 | 番地 | 郵便番号 | 주소 | 우편 번호 | 우편번호 | 번지 | adres | ulica | kod pocztowy | posta kodu | sokak",
    ),
    (
        Field::Tags,
        "labels | group membership | categories | category | tags | tag | groups | group | grouping | folder | \
         kategorien | kategorie | gruppe | gruppen | schlagwörter | schlagworte | catégories | catégorie | \
         groupes | groupe | étiquettes | libellés | categorías | categoría | grupos | grupo | etiquetas | \
         categorias | categoria | marcadores | categorie | gruppi | gruppo | etichette | категории | \
         категория | группы | группа | метки | теги | المجموعات | المجموعة | الفئات | الفئة | التصنيفات | 分组 | \
         群组 | 标签 | 類別 | 类别 | グループ | 分類 | ラベル | タグ | 그룹 | 범주 | 태그 | 라벨 | grupy | grupa | etykiety | \
         kategoriler | gruplar | etiketler",
    ),
    (Field::Fields, "fields | custom fields"),
];

/// Headings of people beside the contact: notes, with the heading before them.
pub(super) const RELATIONS: &str = "assistant | assistant's name | assistant name | name of assistant | secretary | secretary's name | \
    secretary name | manager | manager's name | manager name | supervisor | reports to | spouse | spouse's name | spouse name | \
    partner | partner's name | husband | wife | child | children | referred by | relation | relations | related | \
    related names | name assistent | assistent | assistentin | assistent/in | assistenz | name des assistenten | vorgesetzter | \
    vorgesetzte | vorgesetzte/r | name vorgesetzter | name des vorgesetzten | name des/der vorgesetzten | empfohlen von | \
    partnerin | ehepartner | ehefrau | ehemann | lebenspartner | kinder | nom de l'assistant | nom de l'assistant(e) | \
    assistante | assistant(e) | responsable | nom du responsable | supérieur | conjoint | conjoint(e) | époux | épouse | \
    enfants | recommandé par | asistente | ayudante | nombre del asistente | nombre del ayudante | jefe | nombre del jefe | \
    nombre del director | nombre del administrador | cónyuge | hijos | recomendado por | referido por | assistente | \
    nome assistente | nome dell'assistente | responsabile | nome responsabile | nome manager | coniuge | coniuge/convivente | \
    figli | presentato da | segnalato da | nome do assistente | gerente | nome do gerente | cônjuge | filhos | indicado por | \
    помощник | имя помощника | руководитель | имя руководителя | супруг | супруга | супруг(а) | дети | рекомендовал | \
    المساعد | اسم المساعد | المدير | اسم المدير | الزوج | الزوجة | الأطفال | 助理 | 助理姓名 | 秘书 | 经理 | 经理姓名 | 配偶 | 子女 | \
    介绍人 | 秘書 | 秘書名 | 助手 | 上司 | 上司の氏名 | 配偶者 | 子供 | 紹介者 | 비서 | 관리자 | 배우자 | 자녀 | asystent | asystentka | \
    małżonek | dzieci | asistan | asistanın adı | yönetici | yöneticinin adı | eş | çocuklar | naam assistent | kinderen | \
    verwezen door";

/// Headings of the whole name; beside a column of given names and none of family names, of the family name.
pub(super) const NAME_OR_FAMILY: &str = "name | names | nom | noms | naam | namn | navn | nazwa";

/// Headings of the whole name; beside a column of family names, of the given name.
pub(super) const NAME_OR_GIVEN: &str =
    "nome | nombre | имя | الاسم | اسم | 名 | 名字 | 이름 | ad | adı | isim | namn förnamn";

/// Headings of the family name; beside another column of family names, of a nickname: Portugal and Brazil differ.
pub(super) const FAMILY_OR_ALIAS: &str = "apelido | apelidos";

/// Words that say of whom or where a town, a country, a telephone is, and which of several.
pub(super) const AT_WORK: &str = "business | work | workphone | office | official | geschäftlich | geschaeftlich | dienstlich | dienst | \
         arbeit | büro | bureau | professionnel | professionnelle | travail | trabajo | oficina | comercial | \
         trabalho | escritório | lavoro | ufficio | рабочий | рабочего | раб | служебный | العمل | عمل | \
         المكتب | służbowy | praca | iş | ofis | werk | werkadres | zakelijk | uff | 会社";
/// As [`AT_WORK`], for the home.
pub(super) const AT_HOME: &str = "home | homephone | private | personal | residence | privat | privé | personnel | domicile | \
         particular | personal | casa | abitazione | privato | personale | residencial | pessoal | домашний | \
         домашнего | дом | личный | المنزل | منزل | prywatny | domowy | dom | ev | thuis | huisadres | prive | ab | 自宅";
/// As [`AT_WORK`], for the first of several.
pub(super) const MAIN: &str = "main | primary | haupt | hauptnummer | principal | principale | основной | główny | podstawowy | birincil | ana | الرئيسي";
/// As [`AT_WORK`], for a car.
pub(super) const IN_CAR: &str = "car | auto | voiture | coche | carro | автомобильный";
/// As [`AT_WORK`], for another than those that have a name.
pub(super) const OTHER: &str = "other | weitere | weiterer | weiteres | weiteren | andere | anderes | anderer | sonstige | sonstiges | \
         autre | autres | otro | otra | otros | outro | outra | altro | altra | другой | другая | другие | прочий | inny | \
         inna | inne | diğer | ander | overige | その他 | その他の | 其他 | 기타";
/// Words that add nothing.
pub(super) const FILLERS: &str = "no | nr | num | number | numbers | nummer | numero | número | numéro | n | nº | номер | رقم | numer | \
         numara | numarası | no | de | du | des | del | della | di | da | do | la | le | el | of | the | my | \
         contact | kontakt | r | e | et | y | o | in | im | der | die | das | des | op | value | address | \
         adresse | dirección | indirizzo | endereço | адрес | adres";

/// What a word makes of a heading that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A number of this kind, if the word tells it; the word says no more than that it is one.
    Usual(Option<LineKind>),
    /// A number of this kind, if the word tells it; the word itself is worth keeping.
    Telling(Option<LineKind>),
    /// A number if another word says so: "Sat Phone", but "Sat" is a day.
    OnlyBeside(LineKind),
    /// A line, if nothing says that it is one of an address.
    Line,
}

/// Words of telephones.
pub(super) const TELEPHONES: &[(Sort, &str)] = &[
    (
        Sort::Usual(None),
        "phone | phones | tel | tels | telephone | telephones | telefon | telefone | telefones | telefono | \
         teléfono | teléfonos | telefoni | telefonnummer | telefonnr | telefoonnummer | telefoon | tf | telf | \
         tlf | téléphone | téléphones | ph | rufnummer | rufnr | phonenumber | telephonenumber | workphone | \
         homephone | otherphone | телефон | телефоны | телефона | тел | هاتف | تلفون | تليفون | \
         numer telefonu | telefonu | telefony",
    ),
    (
        Sort::Usual(Some(LineKind::Mobile)),
        "mobile | mobiles | mobil | mob | mobilnummer | mobilnr | mobiltelefon | mobiltelefonnummer | \
         mobilephone | mobilefunk | mobilfunk | mobilfunknummer | cell | cellphone | cellular | \
         cellularnumber | handy | handynummer | handynr | diensthandy | natel | portable | portables | gsm | \
         móvil | móviles | celular | celulares | telemóvel | telemóveis | cellulare | telefonino | мобильный | \
         мобильного | мобильник | переносной | моб | сотовый | сотового | جوال | محمول | موبايل | نقال | خلوي | متحرك | \
         komórka | komórkowy | kom | cep | mobiel | mobiele",
    ),
    (
        Sort::Usual(Some(LineKind::Fax)),
        "fax | faxes | faxnummer | faxnr | telefax | facsimile | facsimiletelephonenumber | télécopie | \
         télécopieur | faks | faksı | факс | факса | فاكس",
    ),
    (
        Sort::Usual(Some(LineKind::Pager)),
        "pager | pagers | beeper | bipeur | buscapersonas | localizador | cercapersone | radiomessagerie | piepser | пейджер",
    ),
    (
        Sort::Telling(Some(LineKind::Satellite)),
        "satphone | satellitephone | satellitentelefon | satelital | satellitare | iridium | inmarsat | \
         thuraya | bgan | satcom | спутниковый | الثريا",
    ),
    (
        Sort::Telling(None),
        "landline | hotline | switchboard | durchwahl | direktwahl | nebenstelle | festnetz | festnetznummer | fixe | fijo | \
         centralita | centralino | zentrale | vermittlung | isdn | rnis | rdsi | callback | rückmeldung | rappel | dsn | \
         ddi | voip | autotelefon | haupttelefon | privattelefon | diensttelefon | горячая | вертушка | \
         santral | centrala",
    ),
    (
        Sort::OnlyBeside(LineKind::Satellite),
        "sat | satellite | satélite | satellit | satelliten | satellitaire | uydu | satelitarny | спутник",
    ),
    (Sort::Telling(None), "telex | télex | teleks | телекс | テレックス | 텔렉스"),
    (Sort::Line, "line | lines | ligne | línea | linha | linea | leitung | линия | linia | خط"),
];

/// Words of a label that say that its telephone stands somewhere.
pub(super) const FIXED: &str = "office | work | desk | landline | home | residence | switchboard | festnetz | festnetznummer | \
    fixe | fijo | fisso | stacjonarny";

/// Words that take back what a label says.
pub(super) const TAKEN_BACK: &str = "not | non | never | without | ex | former | formerly | kein | keine | keiner | nicht | nie | ohne | \
    ehemals | ehemalig | pas | sans | ancien | ancienne | sin | sem | senza | bez | geen | niet | inte | ikke | не | нет | без | \
    antiguo | antigo | ni";

/// Words between two that a label tells.
pub(super) const BETWEEN: &str =
    "and | or | und | oder | et | ou | y | o | e | ed | oppure | i | lub | en | of | и | или | och | og";

/// Parts of words that make a telephone of a word in languages that join words, and the kind that they tell.
pub(super) const WITHIN_WORDS: &[(&str, Option<LineKind>)] = &[
    ("telefax", Some(LineKind::Fax)),
    ("mobiltel", Some(LineKind::Mobile)),
    ("satellit", Some(LineKind::Satellite)),
    ("telefon", None),
    ("telephon", None),
    ("telefoon", None),
    ("телефон", None),
];

/// What makes a telephone of a heading in languages that don't part words, and the kind that it tells.
pub(super) const WITHIN_HEADINGS: &[(&str, Option<LineKind>)] = &[
    ("传真", Some(LineKind::Fax)),
    ("傳真", Some(LineKind::Fax)),
    ("ファックス", Some(LineKind::Fax)),
    ("ファクス", Some(LineKind::Fax)),
    ("팩스", Some(LineKind::Fax)),
    ("卫星电话", Some(LineKind::Satellite)),
    ("衛星電話", Some(LineKind::Satellite)),
    ("위성", Some(LineKind::Satellite)),
    ("手机", Some(LineKind::Mobile)),
    ("手機", Some(LineKind::Mobile)),
    ("移动电话", Some(LineKind::Mobile)),
    ("行動電話", Some(LineKind::Mobile)),
    ("携帯", Some(LineKind::Mobile)),
    ("휴대", Some(LineKind::Mobile)),
    ("핸드폰", Some(LineKind::Mobile)),
    ("寻呼机", Some(LineKind::Pager)),
    ("ポケベル", Some(LineKind::Pager)),
    ("ポケットベル", Some(LineKind::Pager)),
    ("호출기", Some(LineKind::Pager)),
    ("电话", None),
    ("電話", None),
    ("전화", None),
    ("연락처", None),
    ("热线", None),
    ("熱線", None),
    ("专线", None),
    ("红机", None),
    ("直通", None),
    ("ホットライン", None),
    ("직통", None),
];
/// What adds nothing to such a heading.
pub(super) const FILLERS_WITHIN: &str = "号码 | 號碼 | 番号 | 번호 | 联系 | 聯絡 | 电话 | 電話 | 전화 | 폰";

/// Words beside which nothing is a number.
pub(super) const NO_NUMBER: &str = "type | label | typ | art | tipo | book | directory | provider | operator | carrier | network | model | \
         brand | status | verified | country | code | vorwahl | notes | note | comment | comments | remarks | \
         date | time | hours | photo | picture | phonetic | mail | email | url | web | site | street | \
         subject | preferred | preference | plan | contract | user | username | password | id | imei | pin | \
         puk | name | anbieter | marke | modell | telefonbuch | booth | microphone | headphone | line1 | line2";

/// Words beside which a "line" is one of an address.
pub(super) const OF_ADDRESS: &str =
    "address | street | addr | adresse | dirección | indirizzo | endereço | tax | bottom | item";

/// Whole headings of numbers, in the address books of other programs, that no word of theirs shows.
pub(super) const NUMBERS: &str = "richiamata automatica | devolución de llamada | retorno de chamada | terugbellen | \
    wywołanie zwrotne | обратный вызов | geri arama | コールバック | 콜백 | número de centralita de la organización";

/// Words that say of what type a number in another column is.
pub(super) const TYPES: &str =
    "type | label | typ | art | tipo | тип | نوع | 类型 | 類型 | 種類 | 종류 | tür | türü | soort | rodzaj";

/// Headings of the logins that a password manager keeps secrets for.
pub(super) const LOGINS: &str = "username | user name | user | login | login username | login uri | login name | url | website | \
    web site | benutzername | nom d'utilisateur | identifiant | usuario | nombre de usuario | nome utente | usuário | логин | \
    имя пользователя | 用户名 | ユーザー名 | 사용자 이름 | nazwa użytkownika | kullanıcı adı | gebruikersnaam";

/// Headings of postcodes.
pub(super) const POSTCODES: &str = "postal | postal code | zip | zipcode | postcode | post code | postalcode | plz | \
    postleitzahl | code postal | cp | código postal | cep | cap | индекс | почтовый индекс | الرمز البريدي | 邮编 | 邮政编码 | \
    郵遞區號 | 郵便番号 | 우편번호 | 우편 번호 | kod pocztowy | posta kodu";

/// Words before a place that say which address it is of: "Mailing City", "Billing Country".
pub(super) const OF_PLACES: &str =
    "mailing | billing | shipping | physical | delivery | registered | current | company | contact";

/// Whole headings of what no contact has a place for.
pub(super) const PASSED_OVER: &str = "birthday | date of birth | dob | anniversary | gender | sex | initials | photo | picture | id | created | modified | \
    geburtstag | geburtsdatum | geschlecht | initialen | foto | \
    anniversaire | date de naissance | sexe | cumpleaños | fecha de nacimiento | compleanno | data di nascita | aniversário | \
    data de nascimento | день рождения | дата рождения | пол | تاريخ الميلاد | 生日 | 出生日期 | 性别 | 誕生日 | 生年月日 | 性別 | 생일 | 생년월일 | \
    urodziny | data urodzenia | doğum günü | doğum tarihi";

/// Words for an extension.
pub(super) const EXTENSIONS: &str = "ext | extn | extension | anexo | ramal | interno | extensión | доб | добавочный | внутренний | \
    dahili | wewnętrzny | wew | toestel | anknytning | linka | klapka | تحويلة | 内線 | 内線番号 | 내선 | 내선번호 | 分机 | 分机号 | 分機 | 分機號碼";

/// Headings of secrets that are never made a label of.
pub(super) const SECRETS: &str = "password | passwort | login password | passphrase | pin | secret | kennwort | mot de passe | \
         contraseña | senha | пароль | 密码 | パスワード | 비밀번호 | hasło | şifre | totp | otp | otpauth | login totp";

/// Words of services on which contacts have handles.
pub(super) const SERVICES: &str = "signal | whatsapp | telegram | threema | skype | wire | matrix | viber | wechat | facetime | jabber | \
         xmpp | icq | discord | slack | 微信";
