//! Names as other languages render them, where the spelling in the directory is not how it sounds to them.

use super::samples::missed;
use super::*;

/// Names in alphabets that write what is heard.
const HEARD: &[(&str, &str)] = &[
    ("Jacques Chirac", "Жак Ширак"),
    ("Jacques Chirac", "Ширак"),
    ("François Mitterrand", "Миттеран"),
    ("Valéry Giscard d'Estaing", "Жискар д'Эстен"),
    ("Josep Borrell", "Жозеп Боррель"),
    ("Charles Michel", "Шарль Мишель"),
    ("Jean-Claude Juncker", "Жан-Клод Юнкер"),
    ("Czesław Miłosz", "Чеслав Милош"),
    ("François Hollande", "Франсуа Олланд"),
    ("Dominique de Villepin", "Вильпен"),
    ("Alain Juppé", "Ален Жюппе"),
    ("Lionel Jospin", "Жоспен"),
    ("Jean-Marc Ayrault", "Эйро"),
    ("Bernard Kouchner", "Кушнер"),
    ("Édouard Balladur", "Балладюр"),
    ("Michel Rocard", "Рокар"),
    ("Georges Pompidou", "Жорж Помпиду"),
    ("Charles de Gaulle", "Шарль де Голль"),
    ("Jean-Yves Le Drian", "Ле Дриан"),
    ("Christine Lagarde", "Кристин Лагард"),
    ("Dwight Eisenhower", "Эйзенхауэр"),
    ("Franklin Roosevelt", "Рузвельт"),
    ("Margaret Thatcher", "Тэтчер"),
    ("Ronald Reagan", "Рейган"),
    ("Gerhard Schröder", "Шредер"),
    ("Nicolae Ceaușescu", "Чаушеску"),
    ("Dick Cheney", "Чейни"),
    ("Hugo Chávez", "Чавес"),
    ("José Manuel Barroso", "Жозе Мануэл Баррозу"),
    ("Guy Verhofstadt", "Ги Верхофстадт"),
    ("Jacques Delors", "Жак Делор"),
    ("Mark Zuckerberg", "Цукерберг"),
    ("Jacques Chirac", "Ζακ Σιράκ"),
    ("François Mitterrand", "Φρανσουά Μιτεράν"),
    ("Valéry Giscard d'Estaing", "Ζισκάρ ντ' Εσταίν"),
    ("Jean-Claude Juncker", "Ζαν-Κλοντ Γιούνκερ"),
    ("Hugo Chávez", "Ούγκο Τσάβες"),
    ("Charles Michel", "Σαρλ Μισέλ"),
    ("George Bush", "Τζορτζ Μπους"),
    ("Jacques Chirac", "ჟაკ შირაკი"),
    ("François Mitterrand", "მიტერანი"),
    ("Charles Michel", "შარლ მიშელი"),
    ("Jean-Claude Juncker", "იუნკერი"),
    ("Jacques Chirac", "Ժակ Շիրակ"),
    ("François Mitterrand", "Միտերան"),
    ("Charles Michel", "Շարլ Միշել"),
    ("Gerhard Schröder", "Շրյոդեր"),
    ("Jacques Chaban-Delmas", "Шабан-Дельмас"),
    ("Michèle Alliot-Marie", "Аллио-Мари"),
    ("Jean-Pierre Raffarin", "Жан-Пьер Раффарен"),
    ("Édith Cresson", "Эдит Крессон"),
    ("Pierre Bérégovoy", "Береговуа"),
    ("Georges Clemenceau", "Клемансо"),
    ("Philippe Pétain", "Петен"),
    ("Dominique Strauss-Kahn", "Стросс-Кан"),
    ("Laurent Gbagbo", "Лоран Гбагбо"),
    ("Jean-Bertrand Aristide", "Аристид"),
    ("Guy Mollet", "Ги Молле"),
    ("José Luis Rodríguez Zapatero", "Сапатеро"),
    ("Jordi Pujol", "Пужоль"),
    ("Carles Puigdemont", "Пучдемон"),
    ("Joaquim Chissano", "Чиссано"),
    ("Luís Montenegro", "Луиш Монтенегру"),
    ("Wojciech Jaruzelski", "Войцех Ярузельский"),
    ("Tadeusz Mazowiecki", "Мазовецкий"),
    ("Lech Wałęsa", "Валенса"),
    ("Gyula Horn", "Дьюла Хорн"),
    ("Giulio Andreotti", "Джулио Андреотти"),
    ("Carlo Azeglio Ciampi", "Чампи"),
    ("Neville Chamberlain", "Чемберлен"),
    ("Neville Chamberlain", "Τσάμπερλεν"),
    ("Dominique de Villepin", "Ντε Βιλπέν"),
    ("Jacques Delors", "Ζακ Ντελόρ"),
    ("Ronald Reagan", "Ρέιγκαν"),
    ("Charles de Gaulle", "დე გოლი"),
    ("Margaret Thatcher", "ტეტჩერი"),
    ("Margaret Thatcher", "Թետչեր"),
    ("Charles de Gaulle", "Շառլ դը Գոլ"),
];

/// Names of the Balkans, Turkey, the Caucasus and the Arab world as German, French and English write them.
const RENDERED: &[(&str, &str)] = &[
    ("Enver Hoxha", "Enver Hodscha"),
    ("Enver Hoxha", "Hodja"),
    ("Enver Hoxha", "Chodscha"),
    ("Enver Hoxha", "Hodscha"),
    ("Enver Hoxha", "Hoca"),
    ("Joseph Jughashvili", "Dschugaschwili"),
    ("Joseph Jughashvili", "Djougachvili"),
    ("Moïse Tshombe", "Tschombe"),
    ("Moïse Tshombe", "Chombe"),
    ("Zoran Đinđić", "Dzhindzhich"),
    ("Zoran Đinđić", "Djindjic"),
    ("Zoran Đinđić", "Dschindschitsch"),
    ("Milo Đukanović", "Gjukanowitsch"),
    ("Milo Đukanović", "Djukanovic"),
    ("Milo Đukanović", "Dschukanowitsch"),
    ("Gjorge Ivanov", "Djordje Ivanov"),
    ("Gjorge Ivanov", "Dschordsche Iwanow"),
    ("Recep Tayyip Erdoğan", "Erdoghan"),
    ("Recep Tayyip Erdoğan", "Redschep Erdogan"),
    ("Pyotr Tchaikovsky", "Tschaikowski"),
    ("Eduard Shevardnadze", "Schewardnadse"),
    ("Eduard Shevardnadze", "Chevardnadzé"),
    ("Bülent Ecevit", "Edschewit"),
    ("Bülent Ecevit", "Edjevit"),
    ("Ilir Meta Xhafa", "Dschafa"),
    ("Fatmir Xhaferi", "Dzaferi"),
    ("Bujar Nishani", "Nischani"),
    ("Hashim Thaçi", "Taci"),
    ("Hashim Thaçi", "Thatschi"),
    ("Hashim Thaçi", "Haschim Tatschi"),
    ("Nexhmije Hoxha", "Nedschmije"),
    ("Sali Berisha", "Berischa"),
    ("Zviad Gamsakhurdia", "Gamsachurdia"),
    ("Kakha Bendukidze", "Bendukidse"),
    ("Sergo Ordzhonikidze", "Ordschonikidse"),
    ("Felix Dzerzhinsky", "Dserschinski"),
    ("Mohammed Najibullah", "Nadschibullah"),
    ("Ahmed Jibril", "Dschibril"),
    ("Nouri al-Jamali", "Djamali"),
    ("Tansu Çiller", "Tschiller"),
    ("Turgut Özal Cemal", "Dschemal"),
    ("Ahmet Necdet Sezer", "Nedschdet"),
    ("Andrija Hebrang Džumhur", "Dschumhur"),
    ("Nikita Khrushchev", "Khrouchtchev"),
    ("Leonid Brezhnev", "Breschnew"),
    ("Leonid Brezhnev", "Brejnev"),
    ("Georgy Zhukov", "Schukow"),
    ("Georgy Zhukov", "Joukov"),
    ("Mehmet Shehu", "Schehu"),
    ("Hysni Kapo", "Chusni Kapo"),
    ("Haxhi Qamili", "Hadschi"),
    ("Nexhat Daci", "Nedschat"),
    ("Alija Izetbegović Džemal", "Dschemal Bijedic"),
    ("Jovan Đorđević", "Djordjevic"),
    ("Jovan Đorđević", "Dschordschewitsch"),
    ("Vojislav Koštunica", "Koschtunitza"),
    ("Franjo Tuđman", "Tudschman"),
    ("Franjo Tuđman", "Tudjman"),
    ("Kiro Gligorov", "Gligorow"),
    ("Nodar Lomadze", "Lomadse"),
    ("Lavrentiy Beria Japaridze", "Dschaparidse"),
    ("Tofik Javadov", "Dschawadow"),
    ("Heydar Aliyev", "Gejdar Alijew"),
    ("Nuri Jawad", "Dschawad"),
    ("Moussa Hajar", "Hadschar"),
    ("Khalifa Haftar", "Chalifa Haftar"),
    ("Ali Khatib", "Chatib"),
    ("Süleyman Cevdet", "Dschewdet"),
    ("Vyacheslav Chornovil", "Tschornowil"),
    ("Mykola Dzhyga", "Dschiga"),
];

/// Names of others in Chinese.
const CHINESE: &[(&str, &str)] = &[
    ("Mikhail Gorbachev", "戈尔巴乔夫"),
    ("Jacques Chirac", "希拉克"),
    ("Margaret Thatcher", "撒切尔"),
    ("Vladimir Putin", "普京"),
    ("Barack Obama", "奥巴马"),
    ("Angela Merkel", "默克尔"),
    ("Angela Merkel", "安格拉·默克尔"),
    ("Donald Trump", "特朗普"),
    ("Donald Trump", "川普"),
    ("Joe Biden", "拜登"),
    ("Emmanuel Macron", "马克龙"),
    ("Nicolas Sarkozy", "萨科齐"),
    ("François Mitterrand", "密特朗"),
    ("Boris Yeltsin", "叶利钦"),
    ("Dmitry Medvedev", "梅德韦杰夫"),
    ("Volodymyr Zelenskyy", "泽连斯基"),
    ("Boris Johnson", "约翰逊"),
    ("Bill Clinton", "克林顿"),
    ("Ronald Reagan", "里根"),
    ("Richard Nixon", "尼克松"),
    ("Henry Kissinger", "基辛格"),
    ("Saddam Hussein", "萨达姆"),
    ("Recep Tayyip Erdoğan", "埃尔多安"),
    ("Narendra Modi", "莫迪"),
    ("Nelson Mandela", "曼德拉"),
    ("Fidel Castro", "卡斯特罗"),
    ("Silvio Berlusconi", "贝卢斯科尼"),
    ("Olaf Scholz", "朔尔茨"),
    ("Rishi Sunak", "苏纳克"),
    ("George W. Bush", "布什"),
    ("Jimmy Carter", "卡特"),
    ("John F. Kennedy", "肯尼迪"),
    ("Dwight Eisenhower", "艾森豪威尔"),
    ("Franklin Roosevelt", "罗斯福"),
    ("Winston Churchill", "丘吉尔"),
    ("Tony Blair", "布莱尔"),
    ("Gordon Brown", "布朗"),
    ("David Cameron", "卡梅伦"),
    ("Keir Starmer", "斯塔默"),
    ("Gerhard Schröder", "施罗德"),
    ("Helmut Kohl", "科尔"),
    ("Willy Brandt", "勃兰特"),
    ("Helmut Schmidt", "施密特"),
    ("François Hollande", "奥朗德"),
    ("Georges Pompidou", "蓬皮杜"),
    ("Charles de Gaulle", "戴高乐"),
    ("Mario Draghi", "德拉吉"),
    ("Giorgia Meloni", "梅洛尼"),
    ("Pedro Sánchez", "桑切斯"),
    ("Bashar al-Assad", "阿萨德"),
    ("Hosni Mubarak", "穆巴拉克"),
    ("Benjamin Netanyahu", "内塔尼亚胡"),
    ("Shimon Peres", "佩雷斯"),
    ("Yasser Arafat", "阿拉法特"),
    ("Ali Khamenei", "哈梅内伊"),
    ("Hassan Rouhani", "鲁哈尼"),
    ("Hamid Karzai", "卡尔扎伊"),
    ("Rodrigo Duterte", "杜特尔特"),
    ("Jair Bolsonaro", "博索纳罗"),
    ("Luiz Inácio Lula da Silva", "卢拉"),
    ("Nicolás Maduro", "马杜罗"),
    ("Hugo Chávez", "查韦斯"),
    ("Javier Milei", "米莱"),
    ("Alexander Lukashenko", "卢卡申科"),
    ("Petro Poroshenko", "波罗申科"),
    ("Yulia Tymoshenko", "季莫申科"),
    ("Nursultan Nazarbayev", "纳扎尔巴耶夫"),
    ("Joseph Stalin", "斯大林"),
    ("Nikita Khrushchev", "赫鲁晓夫"),
    ("Leonid Brezhnev", "勃列日涅夫"),
    ("Sergei Lavrov", "拉夫罗夫"),
    ("Kofi Annan", "安南"),
    ("António Guterres", "古特雷斯"),
    ("Mikhail Gorbachev", "戈巴契夫"),
    ("Jacques Chirac", "席哈克"),
    ("Margaret Thatcher", "柴契爾"),
    ("Vladimir Putin", "普丁"),
    ("Barack Obama", "歐巴馬"),
    ("Angela Merkel", "梅克爾"),
    ("Ronald Reagan", "雷根"),
    ("Volodymyr Zelenskyy", "澤倫斯基"),
    ("Emmanuel Macron", "馬克宏"),
    ("Justin Trudeau", "特鲁多"),
    ("Viktor Orbán", "欧尔班"),
    ("Mark Rutte", "吕特"),
];

#[test]
fn alphabets_that_write_what_is_heard_find_what_is_spelled_otherwise_first() {
    let names: Vec<&str> = others().chain(HEARD.iter().map(|(name, _)| *name)).collect();
    let index = index_of(&names);
    let missed = HEARD.iter().filter_map(|(name, query)| {
        let found = names_found(&index, &names, query, 5);
        (found.first() != Some(name)).then(|| format!("{query} is not {name} but {found:?}"))
    });
    let missed: Vec<_> = missed.collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn letter_groups_of_other_orthographies_are_heard() {
    let missed = missed(RENDERED.iter().copied());
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn names_of_others_in_chinese_are_found_by_their_sound() {
    let missed = missed(CHINESE.iter().copied());
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_is_rendered_by_its_sound_is_similar_and_not_exact() {
    let names = ["Jacques Chirac", "Vladimir Putin", "Enver Hoxha"];
    let index = index_of(&names);
    for (query, name) in [("Жак Ширак", 0), ("Ζακ Σιράκ", 0), ("普京", 1), ("Hodscha", 2)] {
        let found: Vec<_> = index.find(query, 9, |_| None).0.into_iter().map(|hit| (hit.id, hit.fit)).collect();
        assert_eq!(found, [(id(name), Fit::Similar)], "{query}");
    }
}

#[test]
fn the_names_of_chinese_are_not_taken_for_those_of_others() {
    let names = ["Vladimir Putin", "Matteo Salvini", "Angela Merkel", "Mark Carney"];
    let index = index_of(&names);
    for query in ["王毅", "温家宝", "李克强", "彭丽媛"] {
        let hits = index.find(query, 9, |_| None).0;
        assert!(hits.iter().all(|hit| hit.fit == Fit::Partial), "{query}: {hits:?}");
    }
}
