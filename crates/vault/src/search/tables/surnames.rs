//! Surnames of Japan: how each is usually read.
//!
//! By hand, after the common knowledge of the most frequent surnames and those of people of public life. One reading on
//! each line, then the ways to write it.

/// Readings, and after each the surnames that are read so.
pub(in super::super) const SURNAMES: &str = "\
sato 佐藤
suzuki 鈴木
takahashi 高橋 髙橋
tanaka 田中
ito 伊藤 伊東
watanabe 渡辺 渡邊 渡邉 渡部
yamamoto 山本
nakamura 中村
kobayashi 小林
kato 加藤
yoshida 吉田
yamada 山田
sasaki 佐々木
yamaguchi 山口
matsumoto 松本
inoue 井上
kimura 木村
hayashi 林
saito 斎藤 齋藤 斉藤 齊藤
shimizu 清水
yamazaki 山崎 山﨑
yamasaki 山崎 山﨑
mori 森
ikeda 池田
hashimoto 橋本 橋下
abe 阿部 安倍 安部 阿倍
ishikawa 石川
yamashita 山下
nakajima 中島 中嶋
nakashima 中島
ishii 石井
ogawa 小川
maeda 前田
okada 岡田
hasegawa 長谷川
fujita 藤田
goto 後藤 五藤
kondo 近藤
murakami 村上
endo 遠藤
aoki 青木
sakamoto 坂本 阪本
fukuda 福田
ota 太田 大田
nishimura 西村
fujii 藤井
kaneko 金子
okamoto 岡本
fujiwara 藤原
miura 三浦
nakano 中野
nakagawa 中川
harada 原田
matsuda 松田
takeuchi 竹内 武内
ono 小野 大野
tamura 田村
nakayama 中山
wada 和田
ishida 石田
morita 森田
ueda 上田 植田
hara 原
uchida 内田
shibata 柴田
sakai 酒井 坂井 堺
miyazaki 宮崎 宮﨑
yokoyama 横山
takagi 高木
ando 安藤 安東
miyamoto 宮本
oshima 大島
kojima 小島 児島
kudo 工藤
taniguchi 谷口
takada 高田
maruyama 丸山
imai 今井
kono 河野
kawano 河野 川野
fujimoto 藤本
murata 村田
takeda 武田 竹田
ueno 上野
sugiyama 杉山
masuda 増田 益田
sugawara 菅原
hirano 平野
koyama 小山
oyama 大山 小山
otsuka 大塚
chiba 千葉
kubo 久保
matsui 松井
iwasaki 岩崎
matsuo 松尾
sakurai 桜井 櫻井
noguchi 野口
kinoshita 木下
nomura 野村
sano 佐野
kikuchi 菊地 菊池
watabe 渡部
onishi 大西
sugimoto 杉本
arai 新井 荒井
hamada 浜田 濱田
ichikawa 市川
furukawa 古川
mizuno 水野
komatsu 小松
shimada 島田 嶋田
koike 小池
yagi 八木
okubo 大久保
takano 高野
nishida 西田
nishikawa 西川
hirata 平田
yamanaka 山中
igarashi 五十嵐
kitamura 北村
yasuda 安田
kawaguchi 川口
oda 織田 小田
nagai 永井
higashi 東
azuma 東
matsuoka 松岡
tsuchiya 土屋
yoshikawa 吉川
kikkawa 吉川
honda 本田 本多
kubota 久保田
nakanishi 中西
kawakami 川上 河上
kamikawa 上川
iwata 岩田
sakaguchi 坂口
mochizuki 望月
hattori 服部
tsuji 辻
minami 南
konishi 小西
tominaga 富永 冨永
fukushima 福島
nagata 永田
higuchi 樋口
kawasaki 川崎 河崎
akiyama 秋山
ohno 大野
ozawa 小沢 小澤
matsushita 松下
ishihara 石原
shinohara 篠原
takizawa 滝沢
oishi 大石
kumagai 熊谷
araki 荒木
otani 大谷
oya 大矢 大谷
matsubara 松原
okawa 大川
kuroda 黒田
hirai 平井
hori 堀
hosokawa 細川
murayama 村山
hatoyama 鳩山
koizumi 小泉
aso 麻生
noda 野田
kan 菅
suga 菅 須賀
kishida 岸田
kishi 岸
ishiba 石破
takaichi 高市
takashi 高志
nakasone 中曽根 中曾根
takeshita 竹下
kaifu 海部
miyazawa 宮沢 宮澤
hata 羽田
haneda 羽田
uno 宇野
obuchi 小渕
ohira 大平
miki 三木
fukuyama 福山
shidehara 幣原
higashikuni 東久邇
ashida 芦田
katayama 片山
ishibashi 石橋
tojo 東条 東條
konoe 近衛
motegi 茂木
mogi 茂木
iwaya 岩屋
nakatani 中谷
edano 枝野
shii 志位
maehara 前原
tamaki 玉木 玉城
ogata 緒方 尾形
amari 甘利
nikai 二階
hagiuda 萩生田
kihara 木原
komura 高村
takamura 高村
inada 稲田
marukawa 丸川
yoshimura 吉村
izumi 泉 和泉
yosano 与謝野
machimura 町村
nukaga 額賀
kamei 亀井
kawai 河井 川井 河合 川合
sengoku 仙谷
azumi 安住
genba 玄葉
matsuyama 松山
tanigaki 谷垣
ishiwara 石原
onodera 小野寺
eto 江藤 衛藤
seko 世耕
hirose 広瀬 廣瀬
hiranuma 平沼
nagatsuma 長妻
renho 蓮舫
takemi 武見
takemura 武村 竹村
shiozaki 塩崎
yanagisawa 柳沢 柳澤
yanagi 柳
kajiyama 梶山
nishioka 西岡
asada 浅田
asano 浅野
baba 馬場
doi 土井
fukui 福井
hagiwara 萩原
hino 日野
honma 本間
hoshino 星野
hoshi 星
ide 井出
iida 飯田
iijima 飯島
imamura 今村
inagaki 稲垣
ishiguro 石黒
ishimaru 石丸
isozaki 磯崎
iwamoto 岩本
kagawa 香川
kaneda 金田
katagiri 片桐
katsura 桂
kawabata 川端 河端
kawada 川田
kawahara 川原 河原
kawamura 河村 川村
kawashima 川島
kitagawa 北川
kitazawa 北沢
kobori 小堀
koga 古賀
kosaka 小坂
kume 久米
kurata 倉田
kuribayashi 栗林
kurihara 栗原
kurokawa 黒川
kurosawa 黒沢 黒澤
kuze 久世
maki 牧
makino 牧野
maruta 丸田
masuzoe 舛添
matsudaira 松平
matsukawa 松川
matsumura 松村
matsunaga 松永
matsuno 松野
matsuura 松浦
matsuzaki 松崎
mishima 三島
mita 三田
mitsuzuka 三塚
miyake 三宅
miyashita 宮下
miyata 宮田
mizuguchi 水口
morimoto 森本
moriyama 森山 盛山
morishita 森下
motomura 本村
muto 武藤
nagano 長野 永野
nagashima 長島 永島
nagase 長瀬
nagaoka 永岡 長岡
nagayama 永山
naito 内藤
nakada 中田
nakai 中井
nakao 中尾
nakata 中田
nakazawa 中沢 中澤
narita 成田
negishi 根岸
niwa 丹羽
nishi 西
nishimoto 西本
nishiyama 西山
nishino 西野
nogami 野上
nonaka 野中
noma 野間
obata 小幡
ochi 越智
ogasawara 小笠原
ogi 扇
oguchi 小口
ohashi 大橋
ohta 太田
oi 大井
oka 岡
okabe 岡部
okano 岡野
okazaki 岡崎
okuda 奥田
okuma 大隈 大熊
okumura 奥村
okuno 奥野
omori 大森
omura 大村
onuma 大沼
osaka 大坂
oshita 大下
osumi 大隅
ouchi 大内
ozaki 尾崎
saigo 西郷
saijo 西条
sakata 坂田 酒田
sakuma 佐久間
sanada 真田
sawada 沢田 澤田
seki 関
sekiguchi 関口
seto 瀬戸
shiga 志賀
shima 島
shimamura 島村
shimomura 下村
shimoda 下田
shindo 新藤 進藤
shiokawa 塩川
shirai 白井
shiraishi 白石
shirakawa 白川
sonoda 園田
sudo 須藤
sugita 杉田
suda 須田
suenaga 末永
sugano 菅野
kanno 菅野
tachibana 橘
tada 多田
taguchi 田口
tahara 田原
taira 平
tajima 田島 田嶋
takagaki 高垣
takahara 高原
takai 高井
takamatsu 高松
takao 高尾
takase 高瀬
takasugi 高杉
takayama 高山
takashima 高島
takata 高田
taketomi 武富
tamai 玉井
tange 丹下
tani 谷
tanabe 田辺 田邊
tanaami 田名網
tashiro 田代
terada 寺田
terauchi 寺内
togo 東郷
tokuda 徳田
tokugawa 徳川
tomita 富田 冨田
toyoda 豊田
toyota 豊田
toyotomi 豊臣
tsuda 津田
tsuchida 土田
tsukamoto 塚本
tsushima 津島 対馬
tsukada 塚田
tsutsui 筒井
uchiyama 内山
uehara 上原
uemura 上村 植村
umeda 梅田
umezawa 梅沢
urata 浦田
usui 臼井
utsunomiya 宇都宮
wakabayashi 若林
wakamatsu 若松
washio 鷲尾
yabe 矢部
yajima 矢島
yamagata 山県 山縣 山形
yamagishi 山岸
yamagiwa 山際
yamamura 山村
yamane 山根
yamaoka 山岡
yamauchi 山内
yanai 柳井
yano 矢野
yasui 安井
yokota 横田
yokomichi 横路
yoneda 米田
yonekura 米倉
yoshii 吉井
yoshino 吉野
yoshioka 吉岡
yoshizawa 吉沢
yuasa 湯浅
shigemitsu 重光
matsukata 松方
kuroiwa 黒岩
inukai 犬養
hamaguchi 浜口 濱口
wakatsuki 若槻
tanimoto 谷本
saionji 西園寺
yonai 米内
okamura 岡村
kamiya 神谷
kamata 鎌田
akaba 赤羽
akamatsu 赤松
akazawa 赤沢 赤澤
aizawa 相沢 相澤
aichi 愛知
akasaka 赤坂
amano 天野
anzai 安西
aoyama 青山
ariyoshi 有吉
asahi 旭
asakawa 浅川
asao 浅尾
ashikaga 足利
atsumi 渥美
banno 坂野
chino 千野
date 伊達
enomoto 榎本
esaki 江崎
fukunaga 福永
fukuzawa 福沢 福澤
funabashi 船橋
furuya 古谷 古屋
fuwa 不破
gotoda 後藤田
hachiya 蜂谷
haga 芳賀
haraguchi 原口
hase 馳
hayakawa 早川
hironaka 弘中
hirota 広田 廣田
hosoda 細田
hosoya 細谷
ibuki 伊吹
ino 伊能
inuzuka 犬塚
ishige 石毛
ishizuka 石塚
itagaki 板垣
itakura 板倉
iwai 岩井
jimi 自見
joshima 城島
kaieda 海江田
kakizawa 柿沢
kamimura 上村
kanzaki 神崎
kasai 葛西 笠井
katsumata 勝又 勝俣
kawamoto 川本
kitahara 北原
kiuchi 城内 木内
koda 甲田 幸田
kokuba 國場
komiya 小宮
komori 小森
konno 今野 紺野
kosugi 小杉
kusakawa 草川
kyogoku 京極
maekawa 前川
mimura 三村
mitani 三谷
miyagawa 宮川
miyahara 宮原
miyajima 宮島
mizushima 水島
mochida 持田
momii 籾井
nemoto 根本
niimi 新美
nishizawa 西沢
nozaki 野崎
oba 大場
odagiri 小田切
ohara 大原 小原
okita 沖田 大来
onaga 翁長
ooka 大岡
ozato 小里
sakakibara 榊原
sakurada 桜田
samejima 鮫島
sasagawa 笹川
sase 佐瀬
sekine 関根
shibuya 渋谷
shibusawa 渋沢 渋澤
shigeta 重田
shimoji 下地
shinozaki 篠崎
shiina 椎名
soeda 添田
tagaya 多賀谷
takatori 高鳥
takebe 武部
tanahashi 棚橋
tarutoko 樽床
tokai 渡海
tsujimoto 辻元 辻本
tsuruoka 鶴岡
ukita 浮田
yachi 谷内
yamahana 山花
yamatani 山谷
yatsu 谷津
yonezawa 米沢
yoshinaga 吉永
yamamuro 山室
kishimoto 岸本
hamamoto 浜本
kurita 栗田
shibayama 柴山
tsukahara 塚原
takemoto 竹本
takenaka 竹中
ishizaki 石崎
hiraoka 平岡
hiramatsu 平松
nishio 西尾
sugihara 杉原
sugai 菅井
sakuragi 桜木
mitsubayashi 三ツ林
takemitsu 武満
tokunaga 徳永
okayama 岡山
kumamoto 熊本
fukuhara 福原
yanagida 柳田
miyauchi 宮内
shigematsu 重松
yokoi 横井
hirayama 平山
kitano 北野
kitajima 北島
kanda 神田
kurosaki 黒崎
shirota 城田
suematsu 末松
tsutsumi 堤
tsukuda 佃
hamano 浜野
horie 堀江
horiuchi 堀内
imaizumi 今泉
ishigaki 石垣
itami 伊丹
kageyama 影山
kamada 鎌田
kanemoto 金本
kashiwagi 柏木
kawanishi 川西
kinjo 金城
kiyokawa 清川
machida 町田
masaki 正木
matsushima 松島
minagawa 皆川
mitsui 三井
nakane 中根
nishihara 西原
numata 沼田
oguri 小栗
onda 恩田
oyamada 小山田
sagara 相良
sasamoto 笹本
shinagawa 品川
sumida 隅田
sumiyoshi 住吉
takenouchi 竹之内
tokita 時田
toyama 遠山 外山
tsuruta 鶴田
umemoto 梅本
wakita 脇田
yamai 山井
yanase 柳瀬
yokoo 横尾
yoshihara 吉原
yoshimoto 吉本
yuki 結城
kyuma 久間
yoneyama 米山
murai 村井
etsu 越
santo 山東
eto 江渡
fukushima 福嶋
kosaka 高坂
hata 畑
kitagawa 喜多川
ichida 市田
hosono 細野
mikitani 三木谷
son 孫
morita 盛田
inamori 稲盛
hayami 速水
mieno 三重野
sumita 澄田
amamiya 雨宮
himino 氷見野
akiba 秋葉
nukaya 額谷
hiroshige 弘重
ohata 大畠
takaki 高木
akashi 明石
owada 小和田
hatano 羽田野
kuriyama 栗山
saiki 齋木 斎木
funakoshi 船越
kusaba 草場
hyodo 兵藤
ishikane 石兼
takei 武井
";
