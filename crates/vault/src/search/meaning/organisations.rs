//! International organisations: their names and abbreviations in the six languages of the United Nations, German, Italian and
//! Portuguese.
//!
//! Made by hand after the Terminology Database of the United Nations (UNTERM) and what the organisations call themselves in
//! their own languages. An abbreviation that is also a country's code or a small word is left out.

use super::{Meaning, Office, Rows, Table};

/// An organisation, by its English abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Organisation(&'static str);

impl Organisation {
    /// The code that stands in signs.
    pub(super) const fn code(self) -> &'static str {
        self.0
    }

    /// The organisation that is headed by whoever holds this office, if it is one's alone.
    pub(super) fn headed_by(office: Office) -> Option<Self> {
        let headed = HEADED.iter().find(|(code, _)| Office::of(code) == office);
        headed.map(|(_, organisation)| Self(organisation))
    }

    /// The organisation that this one is a body of.
    pub(super) fn whole(self) -> Option<Self> {
        BODIES_OF_THE_UNION.contains(&self.0).then_some(Self("EU"))
    }
}

/// The organisations whose head has an office of its own, by the code of that office.
const HEADED: &[(&str, &str)] = &[("EC", "EC"), ("EU", "EUCO"), ("EP", "EP")];

/// The bodies of the European Union.
const BODIES_OF_THE_UNION: &[&str] = &["EC", "EUCO", "EP", "ECB", "EIB", "EUROPOL", "FRONTEX"];

/// The organisations and what they are called.
const ORGANISATIONS: &[(&str, &str)] = &[
    (
        "UN",
        "un|united nations|united nations organization|u n|uno|onu|nations unies|organisation des nations unies|naciones unidas|\
            vereinte nationen|vereinten nationen|nazioni unite|nações unidas|оон|организация объединенных наций|\
            объединенные нации|联合国|聯合國|国連|유엔|الأمم المتحدة|turtle bay|un headquarters|un hq",
    ),
    (
        "NATO",
        "nato|otan|north atlantic treaty organization|north atlantic treaty organisation|north atlantic alliance|atlantic alliance|\
            organisation du traité de l'atlantique nord|alliance atlantique|organización del tratado del atlántico norte|\
            alianza atlántica|nordatlantikpakt|nordatlantisches bündnis|alleanza atlantica|aliança atlântica|нато|\
            североатлантический альянс|北约|北大西洋公约组织|北約|나토|الناتو|ناتو|حلف شمال الأطلسي|حلف الناتو|\
            nato headquarters|nato hq",
    ),
    (
        "EU",
        "eu|ue|european union|union européenne|unión europea|europäische union|europäischen union|unione europea|união europeia|\
            евросоюз|европейский союз|欧盟|歐盟|欧州連合|유럽연합|الاتحاد الأوروبي",
    ),
    (
        "EC",
        "european commission|eu commission|berlaymont|commission européenne|comisión europea|europäische kommission|eu-kommission|\
            commissione europea|comissão europeia|еврокомиссия|европейская комиссия|欧盟委员会|المفوضية الأوروبية",
    ),
    (
        "EUCO",
        "european council|justus lipsius|europa building|conseil européen|consejo europeo|europäischer rat|europäischen rates|consiglio europeo|\
            conselho europeu|европейский совет|欧洲理事会|المجلس الأوروبي",
    ),
    (
        "EP",
        "ep|european parliament|eu parliament|parlement européen|parlamento europeo|europäisches parlament|europaparlament|\
            eu-parlament|parlamento europeu|европарламент|европейский парламент|欧洲议会|البرلمان الأوروبي",
    ),
    (
        "ECB",
        "ecb|bce|ezb|european central bank|banque centrale européenne|banco central europeo|europäische zentralbank|\
            banca centrale europea|banco central europeu|ецб|европейский центральный банк|欧洲央行|欧洲中央银行|\
            البنك المركزي الأوروبي",
    ),
    (
        "EIB",
        "eib|european investment bank|banque européenne d'investissement|banco europeo de inversiones|europäische investitionsbank|\
            banca europea per gli investimenti|banco europeu de investimento|欧洲投资银行",
    ),
    ("EUROPOL", "europol|европол|يوروبول"),
    ("FRONTEX", "frontex"),
    (
        "AU",
        "african union|union africaine|unión africana|afrikanische union|afrikanischen union|unione africana|união africana|\
            африканский союз|非洲联盟|非盟|الاتحاد الأفريقي|الاتحاد الإفريقي|african union commission",
    ),
    (
        "LAS",
        "arab league|league of arab states|ligue arabe|ligue des états arabes|liga árabe|arabische liga|arabischen liga|liga der arabischen staaten|lega araba|\
            лига арабских государств|лига арабов|阿拉伯联盟|阿盟|阿拉伯国家联盟|جامعة الدول العربية|الجامعة العربية",
    ),
    (
        "ASEAN",
        "asean|ansea|anase|association of southeast asian nations|association of south east asian nations|\
            association des nations de l'asie du sud-est|асеан|东盟|東盟|东南亚国家联盟|アセアン|아세안|آسيان|رابطة دول جنوب شرق آسيا",
    ),
    (
        "IMF",
        "imf|fmi|iwf|international monetary fund|fonds monétaire international|fondo monetario internacional|\
            internationaler währungsfonds|internationalen währungsfonds|fondo monetario internazionale|\
            fundo monetário internacional|мвф|международный валютный фонд|国际货币基金组织|صندوق النقد الدولي|صندوق النقد",
    ),
    (
        "WB",
        "world bank|world bank group|banque mondiale|banco mundial|weltbank|banca mondiale|всемирный банк|世界银行|世行|البنك الدولي",
    ),
    (
        "WHO",
        "who|oms|weltgesundheitsorganisation|world health organization|world health organisation|\
            organisation mondiale de la santé|organización mundial de la salud|organizzazione mondiale della sanità|\
            organização mundial da saúde|воз|всемирная организация здравоохранения|世卫组织|世界卫生组织|世卫|منظمة الصحة العالمية",
    ),
    (
        "WTO",
        "wto|omc|welthandelsorganisation|world trade organization|world trade organisation|organisation mondiale du commerce|\
            organización mundial del comercio|organizzazione mondiale del commercio|organização mundial do comércio|вто|\
            всемирная торговая организация|世贸组织|世界贸易组织|世贸|منظمة التجارة العالمية",
    ),
    (
        "IAEA",
        "iaea|aiea|oiea|iaeo|international atomic energy agency|agence internationale de l'énergie atomique|\
            organismo internacional de energía atómica|internationale atomenergie-organisation|internationale atomenergiebehörde|\
            agenzia internazionale per l'energia atomica|agência internacional de energia atómica|магатэ|国际原子能机构|\
            الوكالة الدولية للطاقة الذرية",
    ),
    (
        "UNESCO",
        "unesco|united nations educational scientific and cultural organization|юнеско|联合国教科文组织|教科文组织|ユネスコ|유네스코|اليونسكو|يونسكو",
    ),
    (
        "UNICEF",
        "unicef|united nations children's fund|fonds des nations unies pour l'enfance|юнисеф|联合国儿童基金会|儿基会|ユニセフ|유니세프|اليونيسف|يونيسف",
    ),
    (
        "UNHCR",
        "unhcr|hcr|acnur|un refugee agency|united nations high commissioner for refugees|haut commissariat pour les réfugiés|\
            un-flüchtlingshilfswerk|увкб|联合国难民署|难民署|مفوضية اللاجئين",
    ),
    (
        "OHCHR",
        "ohchr|united nations human rights|un human rights|haut commissariat aux droits de l'homme|управление по правам человека|\
            人权高专办",
    ),
    (
        "UNDP",
        "undp|pnud|united nations development programme|united nations development program|un development programme|\
            programme des nations unies pour le développement|entwicklungsprogramm der vereinten nationen|прооон|开发署",
    ),
    ("UNEP", "unep|pnue|pnuma|united nations environment programme|un environment|юнеп|联合国环境署"),
    ("UNCTAD", "unctad|cnuced|юнктад|贸发会议"),
    ("UNRWA", "unrwa|الأونروا|бапор"),
    (
        "WFP",
        "wfp|world food programme|world food program|programme alimentaire mondial|programa mundial de alimentos|\
            welternährungsprogramm|programma alimentare mondiale|всемирная продовольственная программа|世界粮食计划署|\
            برنامج الأغذية العالمي",
    ),
    (
        "FAO",
        "fao|food and agriculture organization|food and agriculture organisation|фао|粮农组织|منظمة الأغذية والزراعة|الفاو",
    ),
    (
        "ILO",
        "ilo|oit|international labour organization|international labour organisation|international labor organization|\
            organisation internationale du travail|organización internacional del trabajo|internationale arbeitsorganisation|\
            organizzazione internazionale del lavoro|organização internacional do trabalho|мот|国际劳工组织|منظمة العمل الدولية",
    ),
    (
        "IOM",
        "iom|international organization for migration|international organisation for migration|\
            organisation internationale pour les migrations|organización internacional para las migraciones|\
            internationale organisation für migration|国际移民组织|المنظمة الدولية للهجرة",
    ),
    (
        "ITU",
        "itu|uit|international telecommunication union|union internationale des télécommunications|мсэ|国际电信联盟|国际电联",
    ),
    ("IMO", "imo|international maritime organization|organisation maritime internationale|国际海事组织"),
    ("ICAO", "icao|oaci|international civil aviation organization|икао|国际民航组织"),
    ("WIPO", "wipo|ompi|world intellectual property organization|воис|世界知识产权组织"),
    ("WMO", "wmo|omm|world meteorological organization|organisation météorologique mondiale|世界气象组织"),
    (
        "OECD",
        "oecd|ocde|ocse|organisation for economic co-operation and development|organisation for economic cooperation and development|\
            organisation de coopération et de développement économiques|оэср|经合组织|منظمة التعاون الاقتصادي والتنمية",
    ),
    (
        "OSCE",
        "osce|osze|organization for security and co-operation in europe|organization for security and cooperation in europe|\
            organisation for security and cooperation in europe|organisation pour la sécurité et la coopération en europe|\
            organisation für sicherheit und zusammenarbeit in europa|обсе|欧安组织|منظمة الأمن والتعاون في أوروبا",
    ),
    (
        "COE",
        "council of europe|conseil de l'europe|consejo de europa|europarat|europarats|consiglio d'europa|conselho da europa|\
            совет европы|欧洲委员会|مجلس أوروبا",
    ),
    ("EFTA", "efta|aele|european free trade association"),
    (
        "EBRD",
        "ebrd|berd|european bank for reconstruction and development|banque européenne pour la reconstruction et le développement|ебрр",
    ),
    ("ADB", "adb|asian development bank|banque asiatique de développement|亚洲开发银行|亚开行"),
    ("AIIB", "aiib|asian infrastructure investment bank|亚投行|亚洲基础设施投资银行"),
    ("AFDB", "afdb|african development bank|banque africaine de développement|非洲开发银行|البنك الأفريقي للتنمية"),
    (
        "IDB",
        "idb|inter-american development bank|banco interamericano de desarrollo|banque interaméricaine de développement",
    ),
    (
        "OAS",
        "oas|oea|organization of american states|organisation des états américains|organización de los estados americanos|\
            organisation amerikanischer staaten|organizzazione degli stati americani|organização dos estados americanos|оаг|\
            美洲国家组织",
    ),
    (
        "GCC",
        "gcc|ccg|gulf cooperation council|conseil de coopération du golfe|consejo de cooperación del golfo|golf-kooperationsrat|\
            golfkooperationsrat|海湾合作委员会|海合会|مجلس التعاون الخليجي",
    ),
    (
        "OIC",
        "oic|oci|organisation of islamic cooperation|organization of islamic cooperation|organisation de la coopération islamique|\
            organización de cooperación islámica|伊斯兰合作组织|منظمة التعاون الإسلامي",
    ),
    (
        "ECOWAS",
        "ecowas|cedeao|economic community of west african states|\
            communauté économique des états de l'afrique de l'ouest|西非国家经济共同体|西共体|إيكواس",
    ),
    ("SADC", "sadc|southern african development community"),
    ("EAC", "eac|east african community"),
    ("IGAD", "igad|intergovernmental authority on development"),
    ("OPEC", "opec|opep|organization of the petroleum exporting countries|опек|欧佩克|石油输出国组织|أوبك"),
    ("CSTO", "csto|otsc|collective security treaty organization|одкб|集体安全条约组织"),
    ("CIS", "cis|commonwealth of independent states|communauté des états indépendants|снг|独联体"),
    ("EAEU", "eaeu|eurasian economic union|eurasian economic commission|еаэс|欧亚经济联盟"),
    ("SCO", "sco|shanghai cooperation organisation|shanghai cooperation organization|шос|上合组织|上海合作组织"),
    ("COMSEC", "commonwealth secretariat|commonwealth of nations|secrétariat du commonwealth"),
    ("OIF", "oif|francophonie|organisation internationale de la francophonie|法语国家组织"),
    ("CARICOM", "caricom|caribbean community"),
    ("MERCOSUR", "mercosur|mercosul|меркосур|南方共同市场"),
    ("PIF", "pacific islands forum|forum des îles du pacifique|太平洋岛国论坛"),
    ("SAARC", "saarc|south asian association for regional cooperation|南盟"),
    ("APEC", "apec|asia-pacific economic cooperation|亚太经合组织|атэс"),
    (
        "ICC",
        "icc|international criminal court|cour pénale internationale|corte penal internacional|internationaler strafgerichtshof|\
            internationalen strafgerichtshofs|istgh|corte penale internazionale|tribunal penal internacional|мус|\
            международный уголовный суд|国际刑事法院|المحكمة الجنائية الدولية",
    ),
    (
        "ICJ",
        "icj|cij|international court of justice|cour internationale de justice|corte internacional de justicia|\
            internationaler gerichtshof|internationalen gerichtshofs|corte internazionale di giustizia|\
            международный суд|国际法院|محكمة العدل الدولية",
    ),
    (
        "ICRC",
        "icrc|cicr|ikrk|international committee of the red cross|comité international de la croix-rouge|\
            comité internacional de la cruz roja|internationales komitee vom roten kreuz|мккк|红十字国际委员会|\
            اللجنة الدولية للصليب الأحمر",
    ),
    ("OPCW", "opcw|oiac|organisation for the prohibition of chemical weapons|озхо|禁化武组织"),
    ("CTBTO", "ctbto|otice|одвзяи"),
    ("INTERPOL", "interpol|интерпол|国际刑警组织|الإنتربول"),
    (
        "BIS",
        "bank for international settlements|banque des règlements internationaux|bank für internationalen zahlungsausgleich|国际清算银行",
    ),
    (
        "IOC",
        "ioc|international olympic committee|comité international olympique|comité olímpico internacional|мок|国际奥委会",
    ),
    ("FIFA", "fifa|фифа|国际足联|الفيفا"),
];

/// Words for an office of an organisation, with the code of the office.
const OFFICES: &[(&str, &str, &str)] = &[("UN", "SG", "unsg")];

/// An Arabic name with the letter that says "of" before it, in which an article is taken up; `None` of others.
fn of_in_arabic(name: &str) -> Option<String> {
    let is_arabic = name.starts_with(|letter| ('\u{620}'..='\u{64a}').contains(&letter));
    let of = || name.strip_prefix("ال").map_or_else(|| format!("ل{name}"), |rest| format!("لل{rest}"));
    is_arabic.then(of)
}

/// All names of organisations. One that is typed means whoever belongs to it, its head before others.
pub(super) fn rows() -> Rows {
    let mut rows = Rows::new();
    for (code, names) in ORGANISATIONS {
        let belongs = Meaning::organisation(Table::Organisation, Vec::new(), Organisation(code));
        let heads = Meaning { offices: vec![Office::HEAD], ..belongs.clone() };
        for name in names.split('|') {
            for name in [Some(name.to_owned()), of_in_arabic(name)].into_iter().flatten() {
                rows.push((name.clone(), belongs.clone()));
                rows.push((name, heads.clone()));
            }
        }
    }
    for (code, office, words) in OFFICES {
        let meaning = Meaning::organisation(Table::Office, vec![Office::of(office)], Organisation(code));
        rows.extend(words.split('|').map(|word| (word.to_owned(), meaning.clone())));
    }
    rows
}
