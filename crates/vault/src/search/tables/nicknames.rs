//! What people are called for short, and first names of which one person uses several forms.
//!
//! By hand, after the common knowledge of the languages named. Only forms by which the same person is known: that John,
//! Jan and Ivan are one name in origin doesn't make them one person.

/// Full forms of a name divided by strokes, and after them what is said for them. Folded spelling.
pub(in super::super) const NICKNAMES: &str = "\
william bill billy will willie willy liam wills
robert bob bobby rob robbie bert robin
joseph joe joey jo
elizabeth/elisabeth liz lizzie beth betty eliza lisa liza libby lilibet elsie betsy lizzy bess
james jim jimmy jamie jimbo
anthony/antony tony
richard dick rick ricky rich richie dickie
michael mike mick mickey micky mikey
edward ed eddie ted teddy ned
edwin/edmund ed eddie
edgar ed
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
charles charlie chuck chas charley
john jack johnny jon
jonathan/jonathon jon jonny johnny
david dave davy davey
daniel dan danny
donald don donnie donny
ronald ron ronnie
kenneth ken kenny
stephen/steven steve stevie
christopher chris kit topher
christine/christina/christian chris chrissie tina
matthew matt
andrew andy drew
alexander/aleksandr/alexandr/oleksandr/aleksander/aleksandar/alexandre/alessandro/alejandro alex sasha sascha sacha xander sandro aleks alec olexander oles shura sanya jandro ale
alexandra/aleksandra/alexandria sasha alex sandra sacha
margaret maggie meg peggy marge daisy madge margie greta rita
catherine/katherine/kathryn/katharine/kathleen kate cathy kathy katie kitty kat
patrick pat paddy
patricia pat patty trish tricia
samuel/samantha sam sammy
benjamin ben benny benji bibi
nicholas nick nicky nico
nathaniel/nathan nate nat
gregory greg gregg
geoffrey/jeffrey jeff geoff
jeffery jeff
lawrence/laurence larry laurie lars
leonard len lenny leo
leopold leo poldi
frederick/frederic/friedrich fred freddie freddy fritz frits
alfred alf alfie fred
albert al bert bertie
allan/alan al
alphonse/alonzo al
philip/phillip phil pip
peter pete
gerald/gerard gerry jerry
jerome/jeremy jerry
raymond ray
douglas doug
walter walt wally
henry/harold harry hank hal
arthur art artie
vincent vince vinnie
victor/viktor vic vitya
zachary zach zack zak
joshua josh
jacob/jakob jake kobi jaap
abraham abe bram
isaac ike zak
dwight ike
franklin frank
francis frank
eugene gene
susan/suzanne/susanna sue susie suzy
deborah/debra deb debbie
barbara barb babs barbie
judith judy
jennifer jen jenny
jessica jess jessie
rebecca becky becca
pamela pam
sandra sandy
kimberly kim
cynthia cindy
dorothy dot dottie dolly
eleanor/eleonora nell ellie nora nelly
helen nell
virginia ginny ginger
victoria vicky vicki tori
jacqueline jackie
jaqueline jackie
abigail abby gail
alison/allison ally ali
amanda mandy
angela angie
frances fran fanny francie
gertrude trudy gert
teresa/theresa terry tess tessa
terence/terrence terry
valerie val
veronica ronnie vero
winston winnie
archibald archie
augustus/augustine gus
barnaby/barnabas barney
bernard bernie
bradley brad
calvin cal
cameron cam
chester chet
clifford cliff
clinton clint
cornelius cor neil kees
curtis curt
cyrus cy
dennis denny
elijah/elias eli
emanuel/emmanuel/manuel manny manu manolo manolito
ernest ernie
garrett gary
gilbert gil
harrison harry
herbert herb bert
howard howie
hubert bert
irving irv
jackson jack
julian/julius jules
louis/lewis lou louie
marcus mark
martin marty
maurice moe
maxwell/maximilian/maxim max
melvin mel
mitchell mitch
montgomery monty
morris mo
norman norm
oliver ollie
oscar ossie
patricia tish
randall/randolph randy
reginald reg reggie rex
roderick rod roddy
rodney rod
roger rog
rudolph/rudolf rudi rudy
russell russ
sidney/sydney sid syd
solomon sol
stanley stan
stuart stu
sylvester sly
tobias toby
vernon vern
wesley wes
volodymyr/vladimir/wladimir/uladzimir volodya vova vladimir vlad vovka volodia vladek wolodja
yevgeny/evgeny/evgeniy/yevhen zhenya genya yevhen jenya eugene
yevgenia/evgenia zhenya
dmitry/dmitri/dmitriy/dmytro dima mitya dmytro dimitri
sergei/sergey/serhiy/serhii seryozha serhiy serhii serge sergei seryoga
mikhail/mykhailo/michail misha mykhailo
nikolai/nikolay/mykola kolya mykola nicholas nikolai
aleksei/alexei/alexey/oleksiy/oleksii alyosha lyosha oleksiy alex oleksii
andrei/andrey/andriy/andrij andriy andryusha andrei
ivan vanya
konstantin/kostiantyn/konstantinos kostya kostas kostiantyn
pavel/pavlo pasha pavlo
petro/pyotr/petr petya pyotr petro
yuri/yury/yuriy/iurii yura yurko
boris/borys borya
leonid/leonyd lyonya
anatoly/anatoliy/anatolii tolya
grigory/hryhoriy grisha hryhoriy
viktoria/viktoriia vika
yulia/yuliya/julia yulka yulia
natalia/natalya/nataliya natasha nata
maria/mariya masha marusya mary
anastasia nastya
ekaterina/yekaterina/katerina katya katia kateryna
elena/yelena/olena lena olena
olga/olha olya olha
tatiana/tatyana tanya
svetlana/svitlana sveta svitlana
ksenia/xenia ksyusha
lyudmila/ludmila lyuda mila liudmyla
oleg/oleh oleh oleg
igor/ihor ihor igor
stanislav/stanislaw stas staszek
vyacheslav/viacheslav slava
yaroslav/jaroslav/jaroslaw slava jarek yarik
vitaly/vitali/vitaliy vitalik
valery/valeriy/valerii valera
jose pepe chepe josep joe zezinho ze pepito
josefa/josefina pepa fina
enrique kike quique henrique
ignacio nacho inaki
francisco paco pancho curro kiko chico frank cisco paquito
jesus chus chuy suso
juan juanito
jorge coque
luis lucho luisito
ricardo ricky riqui
alberto beto berto tito
roberto beto berto
humberto/gilberto/norberto/heriberto beto
eduardo edu lalo dudu
fernando nando fer
rafael rafa
antonio tono toni tonio nino tonino toninho
guillermo memo guille
gerardo lalo
santiago/diego santi chago yago tiago
sebastian seba bastian basti
cristobal tobal cris
andres andy
daniel dani
david davi
javier/xavier javi xavi
salvador chava salva
vicente chente
gregorio goyo
alfonso poncho fonso
alfredo fredo
mercedes/maria merche meche
dolores lola loli
concepcion concha conchita
rosario charo
pilar pili
consuelo chelo
guadalupe lupe lupita
isabel chabela isa bel
cristina cris
teresa tere
soledad sole
luz lucha
joao joaozinho
geraldo geraldinho
giuseppe beppe peppe pino peppino
giovanni gianni nanni vanni
giovanna gianna
francesco franco checco ciccio cecco
luigi gigi gino
lorenzo enzo renzo
vincenzo enzo
domenico mimmo nico
raffaele lello
gaetano tano
salvatore toto turi
pierluigi gigi
bartolomeo meo
alessandro ale sandro
massimiliano max
massimo max
matteo teo
johannes/johann hans hannes jan jo
heinrich heinz heiner heini
friedrich fritz fiete
wilhelm willi willy wim helm
joachim/jochen jochen achim jo
ludwig lutz luki
karl/carl kalle
ulrich uli
reinhard/reinhold reini
wolfgang wolf
gerhard gerd
guenther/gunther gunter
katharina kathi kaethe kathe katja
elisabeth lisa lilli lisl sissi sisi else elsbeth
margarete/margarethe/margrethe grete gretel daisy margaret
annegret/annemarie anne anni
jozef/jozsef joep jef sef jozo jupp
josef sepp jupp pepi pepa
cornelis kees cor
hendrik henk
willem wim pim
petrus/pieter piet pete
antonius/anton toon ton toni
gerardus gerrit gerard
jacobus koos jaap
georges/georgios/giorgos yorgos giorgos george jojo
konstantinos kostas costas dinos
ioannis yannis giannis iannis john
dimitrios/dimitris mitsos dimitris jimmy
nikolaos nikos
panagiotis takis panos
evangelos vangelis
emmanouil manolis
stavros stavrakis
antonis/antonios tonis adonis
athanasios thanasis sakis
alexis/alexandros alekos alexis
andrzej jedrek
aleksandra ola
malgorzata gosia
katarzyna kasia
krzysztof krzys
jan janek
jozef/josef jozek jozin
zbigniew zbyszek
tadeusz tadek
stanislaw stasiek staszek
wladyslaw wladek
kazimierz kazik
donald donek
vaclav vasek vena
jiri jirka
milos milda
andrej/andras andy bandi
gyorgy gyuri
laszlo laci
istvan pista
ferenc feri
jozsef joska
janos jani jancsi
mohammed/muhammad/mohamed/mohammad/muhammed/mehmet/mohamad/mohamud/mahomet/mamadou/muhammadu/magomed/mohamedou/muhamad/mehmed mo moe mehmet hamada mhd md muhd
ahmed/ahmad/achmad/ahmet amadou ahmet
hussein/hossein/husain/hussain/husayn/huseyin huseyin
hasan/hassan hassan
abdullah/abdallah/abdalla/abdulla abdallah
ibrahim/ebrahim/ibrahima/abraham ibrahima
yusuf/youssef/yousef/joseph/yosef youssef
omar/umar/oumar/umaru/omer omar
usman/othman/osman/uthman/ousmane osman
suleiman/sulaiman/sulayman/soleiman/suleyman/solomon suleyman
ismail/ismael/ismayil smail
isa/issa/eesa isa
musa/moussa/mousa/mussa moussa
said/saeed/saied/sayed said
yahya/yehia/yahia yahia
jamal/gamal/djamel/cemal gamal
bin ibn ben
al el
abu abou bu
umm um oum
saint/sankt/sainte/szent st ste sta
santa/santo sta sto
junior jr
senior sr
philip/felipe/filip/philippe felipe
charles/carlos/karol/karel/carl carlos
francis/francisco/franciscus/francesco/franciszek franciscus
benedict/benedictus benedetto benedictus
henry henri
george/georg/jorge jorge
letizia leticia
harald harold
frederik/frederick frederik
margrethe margaret
salman/selman salman
nancy ann
ann/anne/anna annie nan nancy ania anya
";
