//! What offices are called: in the six languages of the United Nations, German, Italian and Portuguese, at home, and in
//! short.
//!
//! Made by hand from how these languages name the offices. Each line is a kind of office, by the code of its [`Office`],
//! and its words. `@` keeps a word to countries; `=` says where it means an office at home, though it also
//! means one elsewhere; `~` before a word marks a looser use, which finds but does not say which
//! office a contact holds.

use super::{Meaning, Office, Rows, Table, by_codes};

/// The offices but for ministers of a subject, which [`SUBJECTS`] makes.
const OFFICES: &[(&str, &str)] = &[
    (
        "PM",
        "prime minister|pm|p m|premier|premier ministre|première ministre|primer ministro|primera ministra|\
            primeiro ministro|primeira ministra|primo ministro|prima ministra|premierul=RO MD|premierminister|premierministerin|\
            ministerpräsident|ministerpräsidentin|minister president|regierungschef|regierungschefin|head of government|\
            chef du gouvernement|cheffe du gouvernement|jefe de gobierno|jefe del gobierno|capo del governo|\
            chefe de governo|premier minister|cap de govern=AD|cap del govern=AD|chefe do governo|chefa do governo|chefa de governo|jefa de gobierno|jefa del gobierno|president of the government|presidente del gobierno=ES|\
            presidenta del gobierno=ES|presidente del governo|presidente do governo|presidenta do governo|président du gouvernement|regierungspräsident|president of the council of ministers|\
            presidente del consiglio=IT|presidente del consiglio dei ministri=IT|presidente del consejo de ministros=PE|\
            presidenta del consejo de ministros=PE|presidente del consejo=PE|presidente do conselho=PT|presidente do conselho de ministros=PT|\
            président du conseil|chairman of the council of ministers|chairwoman of the council of ministers|\
            president of the executive yuan@TW|minister of state@MC|ministre d'état@MC|chief minister@SL GI IM JE GG|chief executive@HK MO|premierka=PL CZ SK|premiérka=CZ SK|премьерка|министър-председател@BG|министър председател@BG|претседател на владата@MK|премиер|премијер@RS BA ME|председник владе@RS BA|premijer=HR RS BA ME|premijerka=HR RS BA ME|predsednica vlade@RS SI|predsjednica vlade@HR BA ME|předsedkyně vlády@CZ|predsedníčka vlády@SK|prim-ministra=RO MD|prezeska rady ministrów@PL|\
            taoiseach@IE|statsminister@DK NO SE|statsministern@SE|statsministeren@DK NO|statsråd@FO|pääministeri@FI|\
            forsætisráðherra@IS|premiärminister|minister-president@NL|premier@CN|peaminister@EE|ministru prezidents@LV|\
            ministras pirmininkas@LT|prezes rady ministrów@PL|miniszterelnök@HU|předseda vlády@CZ|predseda vlády@SK|\
            predsednik vlade@HR SI RS ME BA|prim ministru|prim-ministru|prim-ministrul|başbakan=TR|başbakanı=TR|kryeministër@AL XK|\
            kryeministri@AL XK|pradhan mantri@IN|perdana menteri@MY|thủ tướng@VN|πρωθυπουργός=GR CY|\
            chancellor@DE AT|chancelier@DE AT|chancelière@DE AT|cancillera@DE AT|cancelliera@DE AT|kanslern@DE AT|canciller@DE AT|cancelliere@DE AT|chanceler@DE AT|\
            federal chancellor@DE AT|kanzler@DE AT|kanzlerin@DE AT|bundeskanzler@DE AT|bundeskanzlerin@DE AT|bk@DE AT|\
            канцлер@DE AT|总理@DE AT|مستشار@DE AT|المستشار@DE AT|رئيس الوزراء|رئيس وزراء|رئيسة الوزراء|رئيس الحكومة|الوزير الأول|رئيس مجلس الوزراء|\
            总理=CN|首相=JP|總理=CN|प्रधानमंत्री=IN NP|প্রধানমন্ত্রী=BD|وزیر اعظم=PK|นายกรัฐมนตรี=TH|国务院总理@CN|內閣總理大臣@JP|内閣総理大臣@JP|총리=KR|국무총리=KR|премьер министр|премьер|премьер-министр|председатель правительства|\
            глава правительства|прем'єр-міністр|ראש הממשלה=IL|ראש ממשלה=IL|premiér@CZ SK|premiera@PL|~president@ES PE HR|~presidente@ES IT|~presidenta@ES|\
            ~head of government@US BR MX AR|~prime minister@US|~leader=GB DE IT IN CA AU NZ JP ES NL BE SE NO DK FI IE IL GR PT PL CZ HU AT SK SI HR BG EE LV LT AL MK ME XK MT IS LU MY TH PK BD NP SG ET VU PG JM BB TT|\
            ~лидер|~líder|~pmo|~prime minister's office|~office of the prime minister|\
            president of the council@TG|président du conseil@TG|chief adviser@BD",
    ),
    (
        "PR",
        "president|pres|the president|madam president|mr president|potus@US|président|présidente|présidente de la république=FR|\
            président de la république=FR|president of the republic|presidente|presidenta|presidente de la república|\
            presidente da república=PT BR|presidente della repubblica=IT|bundespräsident=DE AT|bundespräsidentin=DE AT|präsident|präsidentin|\
            staatspräsident|staatspräsidentin|reichspräsident|federal president|state president|head of state|staatsoberhaupt|\
            staatschef|chef de l'état|cheffe de l'état|jefe de estado|capo dello stato|chefe de estado|رئيس|رئيسة|الرئيس|\
            رئيس الجمهورية|رئيس الدولة|总统|總統|国家主席@CN VN|主席@CN VN|президент|глава государства|presidenti@AL XK|cumhurbaşkanı=TR|\
            prezydent=PL|prezident|predsjednik=HR|predsednik=RS SI|predsedníčka|köztársasági elnök@HU|președinte=RO MD|președintele=RO MD|preşedinte=RO MD|presidentti@FI|\
            forseti@IS|uachtarán@IE|rashtrapati@IN|πρόεδρος=GR CY|대통령=KR|大統領|राष्ट्रपति=IN NP|صدر=PK|председатель@CN|rais@KE TZ|rais wa@KE TZ|presiden@ID|tổng thống|chủ tịch nước@VN|נשיא=IL|\
            captain regent@SM|captains regent@SM|capitano reggente@SM|capitani reggenti@SM|\
            chairman of the presidential council@LY YE|head of the presidential council@LY YE|o le ao o le malo@WS|\
            beretitenti@KI|head of the transition|head of the military junta|head of the junta|junta leader|leader of the junta|chef de la junte|president of the transition|président de la transition|presidente de la transición|\
            chairman of the transitional sovereignty council@SD|chairman of the sovereignty council@SD|president of the transitional sovereignty council@SD|\
            president of the sovereignty council@SD|head of the sovereign council@SD|chairman of the sovereign council@SD|president of the sovereign council@SD|\
            chairman of the state administration council@MM|chairman of the state security and peace commission@MM|chairman of the sac@MM|\
            chairman of the presidential leadership council@YE|president of the presidential leadership council@YE|president of the presidential council@LY YE|\
            chairman of the presidency@BA|chairwoman of the presidency@BA|member of the presidency@BA|chair of the presidency@BA|presidency member@BA|\
            chairman of the transitional presidential council@HT|president of the transitional presidential council@HT|coordinator of the transitional presidential council@HT|\
            président du conseil présidentiel de transition@HT|chairman of the state affairs commission@KP|\
            captains-regent@SM|président de la confédération@CH|présidente de la confédération@CH|presidente della confederazione@CH|president of the confederation@CH|\
            palästinenserpräsident@PS|palästinenserpräsidentin@PS|staatspräsident|presidentessa|prezidentka@CZ SK|predsjednica=HR BA ME|predsednica=RS SI|\
            prezydentka=PL|prezidente|președinta=RO MD|președintă=RO MD|presidentka|президентка|президентша|председник=RS BA|претседател=MK|президентът|президента|presidente da república portuguesa@PT|\
            ~leader|~лидер|~líder|~chairman@CN|~prime minister@GY",
    ),
    (
        "MO",
        "monarch|king|queen|sovereign|emir=QA KW|amir=QA KW|sultan=OM BN|emperor=JP|empress=JP|tenno@JP|tennō@JP|tennou@JP|mikado@JP|天皇@JP|grand duke=LU|\
            grand duchess=LU|negus@ET|shahanshah@IR|maharaja|yang di pertuan agong@MY|malietoa@WS|mwami|kabaka|\
            ruling prince|reigning prince|co-prince@AD|coprince|sovereign prince|the king|the queen|h m the king|roi|reine|rey|\
            reina|re@BE ES GB JO|regina|könig|königin|monarque|monarca|monarchin|souverän|rei|rainha|émir=QA KW|émir du=QA KW|emiro=QA KW|kaiser=JP|kaiserin=JP|empereur=JP|impératrice=JP|\
            emperador=JP|emperatriz=JP|imperatore=JP|imperatrice=JP|imperador=JP|imperatriz=JP|großherzog=LU|grossherzog=LU|großherzogin=LU|grossherzogin=LU|\
            grand-duc=LU|grande-duchesse=LU|gran duque=LU|gran duquesa=LU|granduca=LU|granduchessa=LU|grão-duque=LU|grã-duquesa=LU|великий герцог=LU|великая герцогиня=LU|\
            大公=LU|sultan of=OM BN|ملك|الملك|ملكة|الملكة|أمير=QA KW|الأمير=QA KW|سلطان=OM BN|السلطان=OM BN|إمبراطور=JP|الإمبراطور=JP|国王|國王|女王|皇帝=JP|\
            埃米尔=QA KW|苏丹=OM BN|蘇丹=OM BN|король|королева|эмир=QA KW|султан=OM BN|император=JP|императрица=JP|монарх|król|królowa|książę@MC LI|\
            yang di-pertuan agong@MY|agong@MY|ngwenyama@SZ|druk gyalpo@BT|monarch of|konge@DK NO|dronning@DK|kung@SE|kungen@SE|\
            koning@NL BE|koningin@NL|prince@MC LI|fürst@LI MC|principe@MC LI|príncipe@MC LI|князь@MC LI|reigning prince@LI MC|princ@MC|prins@MC|\
            ~head of state|~staatsoberhaupt|~chef de l'état|~jefe de estado|~capo dello stato|~chefe de estado|~глава государства|~leader@SA QA KW OM BN MA JO AE SZ BH|\
            ~his majesty|~her majesty|~h m|~hm|~his royal highness|~her royal highness|~sa majesté|~su majestad|~seine majestät|~ihre majestät|~sua maestà|\
            ~sua majestade|~его величество|~её величество|~صاحب الجلالة|~جلالة الملك|~جلالته|~陛下|~crown",
    ),
    (
        "GG",
        "governor-general|governor general|~gg|gov gen|gov-gen|gobernadora general|governatrice generale|generalgouverneurin|governadora geral|gouverneur général|gouverneure générale|gobernador general|governatore generale|\
            generalgouverneur|governador geral|总督|генерал-губернатор",
    ),
    (
        "PO",
        "pope|pontiff|holy father|supreme pontiff|pape|papa@VA|papst|pape de rome|le pape|el papa|il papa|o papa|der papst|his holiness@VA|ローマ教皇|ローマ法王|교황|papież|paus@VA|~head of state@VA|~leader@VA|pontifice|sommo pontefice|santo padre|saint-père|البابا|教宗|教皇|папа римский|\
            bishop of rome",
    ),
    (
        "SL",
        "supreme leader|guide suprême|líder supremo|oberster führer|guida suprema|rahbar@IR|رهبر=IR|ayatollah@IR|المرشد الأعلى|最高领袖|\
            верховный лидер|general secretary|generalsekretär der|general secretary of the party|party secretary|总书记@CN|tổng bí thư@VN|~leader@IR KP|~president@IR KP|\
            ~head of state@IR KP",
    ),
    (
        "CP",
        "crown prince|crown princess|prince héritier|princesse héritière|príncipe heredero|princesa heredera|kronprinz|kronprinzessin|\
            principe ereditario|príncipe herdeiro|príncipe herdeira|ولي العهد|王储|наследный принц|mbs@SA|heir apparent|heir to the throne|prince of wales@GB|kronprins@DK NO SE",
    ),
    (
        "VP",
        "vice president|vp|vice-president|vice président|vice présidente|vicepresidente|vicepresidenta|vice-presidente|vice-presidenta|vice présidente de la république|vizepräsident|\
            vizepräsidentin|veep@US|vpotus@US|نائب الرئيس|副总统|副主席|вице-президент|deputy president",
    ),
    (
        "DP",
        "deputy prime minister|dpm|vice prime minister|vice-premier|deputy premier|tánaiste@IE|vize premierminister|\
            stellvertretender ministerpräsident|vice premier ministre|viceprimer ministro|vice primeiro ministro|vicepremier|vice premier|\
            vizekanzler@DE AT|vizekanzlerin@DE AT|vice chancellor@DE AT|vice-chancelier@DE AT|نائب رئيس الوزراء|副总理|副首相|вице-премьер|\
            vice presidente del consiglio",
    ),
    (
        "FC",
        "federal councillor@CH|member of the swiss federal council@CH|member of the federal council@CH|bundesrat@CH|bundesrätin@CH|\
            conseiller fédéral@CH|conseillère fédérale@CH|consigliere federale@CH|consigliera federale@CH|~president@CH|~présidente@CH|~präsident@CH|~head of state@CH|\
            ~präsidentin@CH|~bundespräsident@CH|~bundespräsidentin@CH|~federal president@CH|~head of government@CH|~presidente@CH",
    ),
    (
        "FM",
        "foreign minister|fm|for min|foreign secretary|fco secretary|secretary of state@US|secstate@US|sec state@US|fcdo@GB|fcdo secretary@GB|~mfa|~mofa|~мид|~mre@BR|~minrex|~auswärtiges amt|top diplomat|chief diplomat|minister of external affairs|\
            external affairs minister|eam@IN|minister for external affairs|außenminister=DE AT CH|außenministerin=DE AT CH|bundesaußenminister|\
            bundesaußenministerin|bundesminister für auswärtige angelegenheiten|canciller federal|cancillera|ministra degli affari esteri|ministra dos negócios estrangeiros|\
            ministra das relações exteriores|secretario de relaciones exteriores@MX|secretaria de relaciones exteriores@MX|sre@MX|minister spraw zagranicznych|ministra spraw zagranicznych|\
            aussenminister=DE AT CH|aussenministerin=DE AT CH|minister für auswärtige angelegenheiten|bundesminister des auswärtigen|canciller|canciller de la república|\
            ministro de relaciones exteriores|ministra de relaciones exteriores|ministro das relações exteriores|chanceler@BR|\
            ministro dos negócios estrangeiros|farnesina@IT|minaffet|وزير الخارجية|وزيرة الخارجية|外交部长|外长|外交部長|外務大臣|외교부 장관|министр иностранных дел|\
            глава мид|utrikesminister|udenrigsminister|utenriksminister|ulkoministeri|dışişleri bakanı|\
            ministr zahraničí|ministr zahraničních věcí|ministryně zahraničí|minister zahraničných vecí|külügyminiszter|ministrul de externe|ministrul afacerilor externe|ministar vanjskih poslova|\
            ministar spoljnih poslova|министър на външните работи|външен министър|министар спољних послова|міністр закордонних справ|υπουργός εξωτερικών|minister van buitenlandse zaken|\
            utanríkisráðherra|välisminister|ārlietu ministrs|užsienio reikalų ministras|ministri i jashtëm|bộ trưởng ngoại giao|menteri luar negeri|외교부장관|외무장관|विदेश मंत्री|\
            وزیر خارجه|وزیر امور خارجه|שר החוץ|minister of international relations|minister of foreign relations|secretary of foreign affairs",
    ),
    (
        "DM",
        "defence secretary|defense secretary|secdef|def min|defmin|secretary of war@US|minister of war|verteidigungsminister=DE AT CH|\
            verteidigungsministerin=DE AT CH|bundesverteidigungsminister|bundesverteidigungsministerin|ministra de defensa|ministra della difesa|ministra da defesa|~mod|ministre des armées|minister of armed forces|minister of national defence|minister of national defense|وزير الدفاع|国防部长|防長|防衛大臣|министр обороны|\
            forsvarsminister|försvarsminister|puolustusministeri|savunma bakanı|minister obrony narodowej|minister obrony|ministr obrany|ministryně obrany|honvédelmi miniszter|\
            ministrul apărării|міністр оборони|министър на отбраната|υπουργός άμυνας|υπουργός εθνικής άμυνας|minister van defensie|menteri pertahanan|국방부 장관|국방장관|\
            रक्षा मंत्री|وزیر دفاع|שר הביטחון|bộ trưởng quốc phòng",
    ),
    (
        "IM",
        "home secretary|home minister|home affairs minister|minister of home affairs|minister for home affairs|innenminister=DE AT CH|innenministerin=DE AT CH|bundesinnenminister|\
            bundesinnenministerin|ministro del interior|ministro dell'interno|ministro da administração interna|ministra da administração interna|ministra del interior|ministra dell'interno|~moi|place beauvau@FR|\
            secretary of homeland security@US|homeland security secretary@US|وزير الداخلية|内政部长|公安部长@CN|министр внутренних дел|interior secretary@PH",
    ),
    (
        "FI",
        "chancellor of the exchequer@GB|chancellor@GB|exchequer@GB|finance minister|fin min|finmin|treasurer@AU|treasury secretary|secretary of the treasury|\
            treasury minister|finanzminister=DE AT CH|finanzministerin=DE AT CH|bundesfinanzminister|bundesfinanzministerin|~mof|säckelmeister|ministro de hacienda|ministra de hacienda|secretario de hacienda|\
            ministro da fazenda|ministro dell'economia|ministre de l'économie et des finances|وزير المالية|财政部长|財務大臣|министр финансов|finansminister|valtiovarainministeri",
    ),
    (
        "JM",
        "justice secretary|lord chancellor@GB|justizminister=DE AT CH|justizministerin=DE AT CH|bundesjustizminister|bundesjustizministerin|garde des sceaux@FR|guardasigilli@IT|keeper of the seals|\
            وزير العدل|司法部长|法务大臣|министр юстиции",
    ),
    (
        "AG",
        "attorney general|attorney-general|procureur général|fiscal general|procurador general|procurador-geral|advogado-geral|procuratore generale|procuratrice generale|procureure générale|procuradora general|procuradora-geral|advogada-geral|generalbundesanwältin@DE|generalstaatsanwältin|генпрокурор|\
            generalbundesanwalt@DE|generalstaatsanwalt|prosecutor general|chief prosecutor|public prosecutor|النائب العام|检察长|генеральный прокурор|director of public prosecutions",
    ),
    (
        "SP",
        "speaker|house speaker|speaker of the house|speaker of parliament|speaker of the national assembly|president of parliament|president of the senate|president of the assembly|\
            president of the national assembly|president of the national council|president of the chamber of deputies|president of the bundestag@DE|bundestagspräsident@DE|bundestagspräsidentin@DE|\
            président de l'assemblée nationale|présidente de l'assemblée nationale|président du sénat|président du parlement|perchoir@FR|presidente del congreso|\
            presidente del senado|presidente del senato|presidente della camera|presidente da câmara|presidente da assembleia|presidenta del congreso|presidenta del senado|présidente du sénat|présidente du parlement|parlamentspräsident|parlamentspräsidentin|\
            nationalratspräsident|chairman of parliament|speaker of the knesset@IL|رئيس البرلمان|رئيس مجلس النواب|议长|委员长@CN|спикер|председатель парламента|председатель думы@RU|спикер госдумы@RU|speaker of the commons@GB|\
            speaker of the lok sabha@IN|marszałek sejmu@PL|ceann comhairle@IE",
    ),
    (
        "GO",
        "first minister@GB|governatrice|губернаторша|governor|gouverneur|gouverneure|gobernador|gobernadora|governador|governatore|gouverneurin|محافظ|省长|губернатор|\
            premier@CA AU ZA|ministerpräsident@DE|ministerpräsidentin@DE|minister president@DE BE|landeshauptmann@AT|landeshauptfrau@AT|chief minister@IN PK|chief minister",
    ),
    (
        "AM",
        "ambassador|ambassadress|high commissioner|chief of mission|head of mission|envoy|ambassadeur|ambassadrice|embajador|embajadora|embaixador|embaixadora|chargée d'affaires|représentant permanent|représentante permanente|representante permanente|ständiger vertreter|ständige vertreterin|rappresentante permanente|постоянный представитель|постпред|\
            ambasciatore|ambasciatrice|botschafter|botschafterin|chargé d'affaires|charge|permanent representative|perm rep|سفير|السفير|سفيرة|大使|посол|ambassadør|nuncio|apostolic nuncio",
    ),
    (
        "CS",
        "chief of staff|cos|wh chief of staff@US|directeur de cabinet|directrice de cabinet|dircab|dir cab|secrétaire général de l'élysée@FR|secrétaire générale de l'élysée@FR|sg de l'élysée@FR|élysée sg@FR|secretary general of the élysée@FR|élysée secretary general@FR|\
            secretary general of the presidency|secrétaire général de la présidence|secrétaire générale de la présidence|secretario general de la presidencia|secretaria general de la presidencia|\
            secretário-geral da presidência|segretario generale della presidenza|general secretary of the presidency|jefe de gabinete|jefa de gabinete|\
            chefe de gabinete|chefe da casa civil@BR|ministra da casa civil@BR|ministro da casa civil@BR|head of the prime minister's office|head of the president's office|head of the president's administration|head of the royal court|chief of the royal court|head of the amiri diwan|capo di gabinetto|stabschef|stabschefin|kanzleramtsminister@DE|kanzleramtsministerin@DE|~chef des bundeskanzleramts@DE|~chef des kanzleramts@DE|~kanzleramtschef@DE|chef de cabinet|cabinet chief|رئيس الديوان|رئيس ديوان|\
            幕僚长|办公厅主任|глава администрации|руководитель администрации|head of the presidential office|head of the presidential administration|chief of cabinet|kabinettschef",
    ),
    (
        "CD",
        "chief of defence|chief of defense|chief of the defence staff|chief of defence staff|cds@GB IN|chief of the general staff|chairman of the joint chiefs|chairman of the joint chiefs of staff|cjcs@US|\
            joint chiefs|army chief|chief of army staff|coas@PK IN|commander in chief|chef d'état major des armées|chef d'état-major|cema@FR|jefe del estado mayor|capo di stato maggiore|generalinspekteur@DE|\
            رئيس الأركان|总参谋长|начальник генштаба|начальник генерального штаба",
    ),
    (
        "NS",
        "national security adviser|national security advisor|nsa|nat sec adviser|security adviser|conseiller à la sécurité nationale|consejero de seguridad nacional|\
            nationaler sicherheitsberater|sicherheitsberater|consigliere per la sicurezza nazionale|مستشار الأمن القومي|国家安全顾问|советник по национальной безопасности|\
            secretary of the security council|secretary of the national security council",
    ),
    (
        "SG",
        "secretary-general|secretary general|sec gen|secgen|sec-gen|sg|secrétaire général|secrétaire générale|secretario general|secretaria general|\
            generalsekretär|generalsekretärin|secretário-geral|secretária-geral|segretario generale|segretaria generale|генсекретарь|generální tajemník|sekretarz generalny|事務総長|사무총장|الأمينة العامة|الأمين العام|秘书长|генеральный секретарь|генсек",
    ),
    (
        "DG",
        "director-general|director general|dg|directeur général|directrice générale|director general|directora general|generaldirektor|generaldirektorin|direttore generale|\
            direttrice generale|diretor-geral|diretora-geral|генеральный директор|гендиректор|总干事|المدير العام|事務局長|managing director|executive director|directeur exécutif|\
            directrice exécutive|chairperson of the commission|chair of the commission|executive secretary|\
            directora gerente|directrice générale|geschäftsführende direktorin|geschäftsführender direktor|direttrice operativa|директор-распорядитель|总裁",
    ),
    (
        "OH",
        "~chief|~head|~boss|~chef|~chefin|~cheffe|~patron|~patronne|~jefe|~jefa|~capo|~chefe|~chair|~chairman|~leader|~director|~directeur|~directrice|~direktor|~direktorin|\
            ~generalsekretär|~secretary general|~sg|~secrétaire général|~president|~président|~presidente|~präsident|~präsidentin|~directora|~глава|~шеф|~رئيس|~مدير",
    ),
    (
        "KA",
        "head of the federal chancellery@DE AT|head of the chancellery|minister of the chancellery|chancellery minister|chef des bundeskanzleramts@DE|chef bundeskanzleramt@DE|\
            chefin des bundeskanzleramts@DE|chef des bundeskanzleramtes@DE|bundeskanzleramtschef@DE|chefbk@DE|kanzleramtschef@DE|chef des kanzleramts@DE|chef kanzleramt@DE|\
            kanzleramtsminister@DE|kanzleramtsministerin@DE|head of the chancellor's office@DE|chief of the chancellery|chef der bundeskanzlei@CH|\
            szef kancelarii premiera@PL|szef kprm@PL|head of the chancellery of the prime minister@PL|~chief of staff|~stabschef|~cos",
    ),
    (
        "XX",
        "former|formerly|ex|past|previous|previously|erstwhile|ancien|ancienne|ehemaliger|ehemalige|ehemaligen|ehem|ehemals|früherer|frühere|alt|antiguo|antigua|anterior|\
            precedente|antigo|antiga|emeritus|emerita|emerito|emérito|emérita|émérite|emeritierter|voormalig|voormalige|były|była|bývalý|bývalá|bivši|bivša|fost|fosta|fostul|tidligere|tidigare|entinen|eski|πρώην|бывший|бывшая|бывшего|экс|\
            колишній|السابق|السابقة|سابق",
    ),
    (
        "CJ",
        "chief justice|lord chief justice|president of the supreme court|president of the constitutional court|chief judge|premier président de la cour|presidente de la corte suprema|\
            presidente del tribunal supremo|presidente do supremo tribunal|bvg-präsident|president of the federal constitutional court|رئيس المحكمة العليا|首席大法官|最高法院院长|председатель верховного суда|scotus chief@US",
    ),
    (
        "CB",
        "central bank governor|governor of the central bank|central banker|governor of the bank|governor of the reserve bank|governor of the bank of england@GB|bank of england@GB|fed chair@US|chair of the federal reserve@US|\
            chairman of the federal reserve@US|federal reserve@US|rbi governor@IN|governor of the bank of japan@JP|boj governor@JP|bundesbankpräsident@DE|president of the bundesbank@DE|gouverneur de la banque de france@FR|\
            gouverneur de la banque centrale|gobernador del banco central|presidente do banco central@BR|governatore della banca d'italia@IT|president of the central bank|president of the national bank|governor of the national bank|nationalbankpräsident|\
            notenbankchef|محافظ البنك المركزي|央行行长|глава центробанка|председатель центробанка",
    ),
    (
        "PL",
        "party leader|leader of the party|party chairman|party chair|chef du parti|líder del partido|parteivorsitzender|parteivorsitzende|parteichef|parteichefin|segretario del partito|líder do partido",
    ),
    (
        "LO",
        "leader of the opposition|opposition leader|loto|chef de l'opposition|líder de la oposición|oppositionsführer|oppositionsführerin|capo dell'opposizione|líder da oposição|زعيم المعارضة|反对党领袖|лидер оппозиции",
    ),
    (
        "MA",
        "mayor|lord mayor|maire|alcalde|alcaldesa|bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin|stadtpräsident|stadtpräsidentin|mairesse|prefeita|presidenta municipal|sindaco|sindaca|prefeito|عمدة|市长|мэр|burgomaster",
    ),
    (
        "FL",
        "first lady|flotus@US|première dame|primera dama|primeira-dama|erste dame|السيدة الأولى|第一夫人|первая леди",
    ),
    (
        "PS",
        "private secretary|principal private secretary|pps|personal secretary|secrétaire particulier|secrétaire particulière|secretario particular|segretario particolare|persönlicher referent|\
            privatsekretär|السكرتير الخاص|私人秘书|личный секретарь",
    ),
    ("SE", "senator|sénateur|sénatrice|senador|senadora|senatore|senatrice|senator|senatorin|سيناتور|参议员|сенатор"),
    ("RE", "representative|congressman|congresswoman|member of congress|us representative|rep@US"),
    (
        "MP",
        "member of parliament|mp|deputy|député|députée|diputado|diputada|deputato|deputata|deputado|deputada|abgeordneter|abgeordnete|نائب|议员|депутат",
    ),
    (
        "IN",
        "intelligence chief|spy chief|director of intelligence|head of intelligence|director of national intelligence@US|dni@US|cia director@US|director of the cia@US|director of central intelligence@US|head of mi6@GB|chief of mi6@GB|chief of the secret intelligence service@GB|\
            dgse@FR|bnd-präsident@DE|mossad chief@IL|head of mossad@IL|isi chief@PK|dg isi@PK",
    ),
    (
        "EC",
        "president of the european commission|european commission president|commission president|ec president|président de la commission européenne|présidente de la commission européenne|\
            kommissionspräsident|kommissionspräsidentin|presidente de la comisión europea|presidente della commissione europea|presidente da comissão europeia|председатель еврокомиссии",
    ),
    (
        "EU",
        "president of the european council|european council president|président du conseil européen|ratspräsident|presidente del consejo europeo|presidente del consiglio europeo",
    ),
    (
        "EP",
        "president of the european parliament|european parliament president|ep president|president of the ep|eu parliament president|presidenta del parlamento europeo|\
            presidente del parlamento europeo|presidente do parlamento europeu|präsidentin des europäischen parlaments|präsident des europäischen parlaments|eu-parlamentspräsidentin|eu-parlamentspräsident|présidente du parlement européen|président du parlement européen",
    ),
    (
        "HR",
        "high representative|hrvp|hr vp|hr/vp|high rep|eu foreign minister|eu fm|eu-außenbeauftragte|eu-außenbeauftragter|außenbeauftragte|außenbeauftragter|верховный представитель|eu high representative|high representative for foreign affairs|eu foreign policy chief|haute représentante|haut représentant|hoher vertreter|hohe vertreterin|alto representante|alta representante|alto rappresentante|alta rappresentante",
    ),
];

/// The words for a minister, which stand beside those for a subject.
const MINISTERS: &str = "minister|min|ministre|ministro|ministra|ministerin|bundesminister|bundesministerin|secretary|secretary of state|وزير|وزيرة|部长|министр|union minister|cabinet minister|minister of state|secretario|secretaria|\
    head of the federal department|vorsteher des eidgenössischen departements|vorsteherin des eidgenössischen departements|chef du département fédéral|\
    cheffe du département fédéral|capo del dipartimento federale|head of the ministry";

/// The subjects of ministers: the code of the office, and the words.
const SUBJECTS: &[(&str, &str)] = &[
    (
        "FM",
        "foreign|foreign affairs|external relations|external affairs|foreign relations|affaires étrangères|europe et des affaires étrangères|relations extérieures|asuntos exteriores|relaciones exteriores|\
            exteriores|affari esteri|esteri|negócios estrangeiros|relações exteriores|äußeres|auswärtiges|auswärtige angelegenheiten|الخارجية|外交部|外交|иностранных дел",
    ),
    (
        "DM",
        "defence|defense|national defence|national defense|armed forces|défense|armées|defensa|difesa|defesa|verteidigung|الدفاع|国防|国防部|обороны",
    ),
    (
        "IM",
        "interior|home affairs|internal affairs|public security|intérieur|interno|interni|administração interna|inneres|innern|الداخلية|内政|公安|внутренних дел",
    ),
    (
        "FI",
        "finance|finances|treasury|hacienda|finanzas|finanze|finanças|fazenda|finanzen|المالية|财政|финансов|economy and finance|budget",
    ),
    ("JM", "justice|justicia|giustizia|justiça|justiz|العدل|司法|юстиции"),
    (
        "HM",
        "health|santé|salud|sanidad|salute|saúde|gesundheit|الصحة|卫生|здравоохранения|public health|health and human services|hhs",
    ),
    (
        "ED",
        "education|éducation|éducation nationale|educación|istruzione|educação|bildung|التربية|التعليم|教育|образования|schools",
    ),
    (
        "EM",
        "economy|economic affairs|économie|economía|economia|wirtschaft|industry|industrie|الاقتصاد|经济|экономики|commerce|business",
    ),
    (
        "TM",
        "trade|foreign trade|international trade|commerce extérieur|comercio|commercio|comércio|handel|التجارة|商务|贸易|торговли",
    ),
    ("AR", "agriculture|agricultura|agricoltura|landwirtschaft|الزراعة|农业|сельского хозяйства|rural affairs|food"),
    ("EN", "energy|oil|petroleum|énergie|energía|energia|energie|الطاقة|النفط|能源|энергетики|mines"),
    (
        "EV",
        "environment|climate|environnement|écologie|transition écologique|medio ambiente|ambiente|meio ambiente|umwelt|klima|البيئة|环境|экологии|ecology",
    ),
    ("LM", "labour|labor|employment|work|travail|emploi|trabajo|lavoro|trabalho|arbeit|العمل|劳动|труда"),
    ("TR", "transport|transportation|transports|transportes|trasporti|verkehr|النقل|交通|транспорта|infrastructure"),
    ("CU", "culture|cultura|kultur|الثقافة|文化|культуры"),
];

/// The offices whose words are written as one with a word for "former".
const HELD_BEFORE: &[&str] = &["PM", "PR", "VP", "FM"];

/// The words for "former" that are written as one with this word for an office.
fn before(word: &str) -> impl Iterator<Item = &'static str> {
    let is_of = |scripts: std::ops::Range<char>| word.chars().next().is_some_and(|letter| scripts.contains(&letter));
    let in_german = word.starts_with("bundes") || word.starts_with("kanzler");
    let known = [("ex", is_of('a'..'\u{250}')), ("alt", in_german), ("экс", is_of('а'..'я'))];
    known.into_iter().filter_map(|(prefix, is_so)| is_so.then_some(prefix))
}

/// The words for a minister of any subject.
pub(super) fn ministers() -> impl Iterator<Item = &'static str> {
    MINISTERS.split('|')
}

/// The subjects of ministers, each with the office.
pub(super) fn subjects() -> impl Iterator<Item = (&'static str, Office)> {
    SUBJECTS.iter().flat_map(|(code, words)| words.split('|').map(|word| (word, Office::of(code))))
}

/// All words and phrases for offices.
pub(super) fn rows() -> Rows {
    let mut rows = Rows::new();
    for (code, words) in OFFICES {
        for word in words.split('|') {
            let (word, home) = word.split_once('=').unwrap_or((word, ""));
            let (word, countries) = word.split_once('@').unwrap_or((word, ""));
            let (loosely, word) = (word.starts_with('~'), word.trim_start_matches('~'));
            let everywhere = Meaning::offices(Table::Office, vec![Office::of(code)], by_codes(countries));
            let everywhere = Meaning { loosely, second: !home.is_empty(), ..everywhere };
            let at_home = Meaning { countries: by_codes(home), second: false, ..everywhere.clone() };
            for meaning in [Some(at_home).filter(|_| !home.is_empty()), Some(everywhere)].into_iter().flatten() {
                if HELD_BEFORE.contains(code) && !loosely {
                    let former = Meaning { offices: vec![Office::of(code).former()], ..meaning.clone() };
                    rows.extend(before(word).map(|prefix| (format!("{prefix}{word}"), former.clone())));
                }
                rows.push((word.to_owned(), meaning));
            }
        }
    }
    for (subject, office) in subjects() {
        let meaning = Meaning::offices(Table::Office, vec![office], Vec::new());
        for minister in ministers() {
            rows.push((format!("{subject} {minister}"), meaning.clone()));
            rows.push((format!("{minister} {subject}"), meaning.clone()));
        }
    }
    rows
}
