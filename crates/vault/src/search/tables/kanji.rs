//! Characters of Japanese given names: how each is usually read there.
//!
//! By hand, after the readings that dictionaries give for names. Long vowels are written short, as names in Latin letters
//! mostly do.

/// Characters, or words of several, and after them their readings, the usual ones first. A stroke divides forms of one
/// character.
pub(in super::super) const READINGS: &str = "\
一 ichi kazu i hajime hito
二 ji ni tsugu
三 zo so san mi mitsu sabu
四 shi yo
五 go itsu
六 roku mu mutsu
七 shichi nana
八 hachi ya
九 ku kyu
十 ju to
百 momo yuri hyaku o
千 chi sen yuki
万/萬 man kazu
太 ta tai futo
郎 ro o
朗 ro aki akira
男 o
雄 o yu katsu take
夫 o
彦 hiko
人 to hito jin
仁 hito jin masa hitoshi
子 ko ne
美 mi yoshi haru
恵/惠 megumi kei e yoshi sato
香 ka kaori
花/華 ka hana
江 e
枝 e
代 yo shiro
世 yo se
奈 na
菜 na
那 na
佳 yoshi ka kei
加 ka
嘉 yoshi ka
圭 kei yoshi
敬 kei takashi taka yoshi
啓 kei hiro akira
慶 kei yoshi
景 kage kei
桂 kei katsura
介 suke kai
助 suke sasuke
輔 suke
祐 yu suke hiro
佑 yu suke
裕 hiro yu yutaka
勇 yu isamu hayato
優 yu masaru
悠 yu hisa haruka
有 yu ari
由 yu yoshi
夕 yu
結 yu yui
紀 ki nori toshi
記 ki
喜 ki yoshi nobu
貴 taka ki takashi
希 ki mare nozomi
樹 ki itsuki tatsuki shige
基 motoi moto ki
輝 teru ki akira
幾 iku
生 o ki iku sei
晋/晉 shin susumu kuni
信 nobu shin makoto
真/眞 ma shin makoto masa sana
慎 shin makoto
伸 nobu shin
新 shin arata
進 susumu shin yuki
心 shin kokoro
文 fumi bun aya nori fumio
史 fumi shi
章 aki sho akira
昭 aki sho akira
明 aki akira mei haru
晃 aki akira ko
彰 aki akira sho
秋 aki shu
亮 ryo aki akira
聡 satoshi so toshi aki
敏 toshi bin satoshi
俊 toshi shun
利 toshi ri
年 toshi
寿 toshi hisa kazu ju
稔 minoru toshi nen
実/實 minoru mi sane
豊 yutaka toyo
純 jun sumi atsushi
準 jun
淳 jun atsushi
順 jun yori yoshi
潤 jun
隼 hayato jun
義 yoshi gi
吉 yoshi kichi
良 yoshi ryo
芳 yoshi
好 yoshi ko
善 yoshi zen
能 yoshi nori
克 katsu yoshi
勝 katsu masaru sho
偉 hide isamu takeshi
英 hide ei
秀 hide shu
栄/榮 ei hide sakae
永 naga ei hisashi
茂 shigeru shige mo moto
重 shige ju
滋 shigeru shige
繁 shigeru shige
成 nari shige sei naru
苗 nae
早 sa haya
沙 sa
紗 sa
佐 sa suke
左 sa
百合 yuri
早苗 sanae
和 kazu wa yasu
数 kazu
正 masa tadashi sho
政 masa
雅 masa miyabi
昌 masa sho
将/將 masa sho
誠 makoto sei masa nobu
誠一 seiichi
征 masa yuki sei
匡 masa tadashi
忠 tada tadashi chu
直 nao tada
尚 nao hisa
弘 hiro hiroshi ko
博 hiro hiroshi haku
宏 hiro hiroshi ko
浩 hiro hiroshi ko
寛 hiro hiroshi kan
広/廣 hiro ko
洋 hiro yo hiroshi
大 dai hiro o masaru
拓 taku hiro
央 o hiro naka
太郎 taro
治 haru ji osamu
春 haru shun
晴 haru sei
陽 yo haru hi aki
東 haru to azuma
遥 haruka haru
次 ji tsugu
司 ji shi tsukasa
志 shi yuki
士 shi ji
詩 shi uta
孝 taka takashi ko
隆 taka takashi ryu
高 taka ko
崇 taka takashi
尊 taka takeru
岳 taka gaku
武 take takeshi bu
健 ken take takeshi
建 ken take tatsu
剛 tsuyoshi take go
毅 takeshi tsuyoshi ki
猛 takeshi take
赳 takeo take
丈 take jo
竹 take
龍/竜 ryu tatsu
辰 tatsu
達 tatsu toru
立 tatsu
哲 tetsu satoshi
徹 toru tetsu
透 toru
鉄 tetsu
通 michi
道 michi
路 michi ji
充 mitsu mitsuru
光 mitsu hikaru ko
満 mitsu mitsuru michi
貢 mitsugu
護 mori mamoru go
守 mori mamoru
衛 mamoru e
熙 hiro
煕 hiro
茉 ma
麻 asa ma
摩 ma
康 yasu ko
泰 yasu tai yasushi
靖 yasu yasushi
保 yasu tamotsu
安 yasu an
恭 yasu kyo
寧 yasu
幸 yuki sachi ko
行 yuki iku
之 yuki no
雪 yuki
敦 atsu atsushi
厚 atsu atsushi
篤 atsu atsushi
温 atsu haru
智 tomo sato toshi chi
友 tomo yu
朋 tomo
知 tomo chi
朝 tomo asa
共 tomo
倫 rin michi tomo nori
典 nori fumi ten
法 nori
則 nori
憲 nori ken
範 nori
徳 nori toku naru
徳仁 naruhito
教 nori
規 nori
宣 nobu nori
展 nobu
暢 nobu mitsuru
延 nobu
信介 nobusuke
聖 sei kiyo masa
清 kiyo kiyoshi sei
潔 kiyoshi
精 sei
静 shizu
鎮 shizu
盛 mori
仙 sen
宗 mune so
壮 so takeshi
宗佑 sosuke
聖子 seiko
愛 ai mana
藍 ai
綾 aya
彩 aya
礼 rei aya
玲 rei
麗 rei
怜 rei satoshi
理 ri masa osamu
里 ri sato
梨 ri
莉 ri
律 ritsu
凛 rin
蓮 ren
恋 ren
廉 ren
涼 ryo
諒 ryo
遼 ryo haruka
陸 riku
琢 taku
卓 taku suguru
匠 takumi
巧 takumi
賢 ken masa satoshi
謙 ken
研 ken
顕 ken aki
堅 ken
元 gen moto hajime
源 gen
玄 gen
弦 gen
厳 gen iwao
巌 iwao
原 hara
本 moto
素 moto
資 moto suke
甫 hajime suke
肇 hajime
始 hajime
登 noboru to
昇 noboru sho
昂 noboru
翔 sho
祥 sho yoshi
照 teru
勉 tsutomu ben
努 tsutomu
力 chikara tsutomu riki
孜 tsutomu
務 tsutomu
功 isao ko
勲 isao
修 osamu shu
収 osamu
学 manabu
整 hitoshi
均 hitoshi
等 hitoshi
斉 hitoshi
歩 ayumu
歳 toshi
角 kaku
覚 satoru kaku
悟 satoru go
暁 akatsuki aki satoru
作 saku
策 saku
造 zo
蔵 zo kura
吾 go
伍 go
呉 go
衣 e i
依 i yori
維 i tsuna
伊 i
絵 e
瑛 ei aki
映 ei
詠 ei
頼 yori
海 umi kai mi
開 kai
凱 gai
航 ko wataru
渡 wataru
渉 wataru
公 kimi ko
君 kimi
公一 koichi
洸 ko
皓 ko
耕 ko
光一 koichi
瑠 ru
留 ru
流 ru
瑞 mizu
水 mizu
瞳 hitomi
望 nozomi
歌 uta
初 hatsu
久 hisa kyu hisashi
寿子 hisako
季 ki sue
梅 ume
桜/櫻 sakura
松 matsu
梓 azusa
楓 kaede
杏 an kyo
葵 aoi
碧 aoi midori
緑 midori ryoku
翠 midori
蒼 so aoi
空 sora
月 tsuki
星 hoshi sei
朱 aka shu
明日香 asuka
弥 ya
哉 ya kana
也 ya nari
矢 ya
耶 ya
八重 yae
薫 kaoru
馨 kaoru
静香 shizuka
恒 tsune ko hisashi
常 tsune
経 tsune
庸 tsune
継 tsugu
嗣 tsugu ji
次郎 jiro
二郎 jiro
三郎 saburo
四郎 shiro
五郎 goro
吾郎 goro
史郎 shiro
一郎 ichiro
市郎 ichiro
市 ichi
壱 ichi
富 tomi
冨 tomi
登美 tomi
臣 omi shin
民 tami
多 ta
田 ta
珠 tama
玉 tama
環 tamaki
珠代 tamayo
朋美 tomomi
紀子 noriko
順子 junko yoriko
百合子 yuriko
真紀子 makiko
美智子 michiko
雅子 masako
佳子 kako yoshiko
眞子 mako
貞 sada tei
定 sada
禎 tei sada
緯 i
津 tsu
鶴 tsuru
都 to miyako
斗 to
翔太 shota
豪 go takeshi
郷 go
昌三 shozo
省 sho
勝也 katsuya
庄 sho
尋 hiro
紘 hiro
裕子 yuko hiroko
優子 yuko
京 kyo
恭子 kyoko
今日 kyo
享 kyo
協 kyo
響 hibiki kyo
宥 yu
右 u
宇 u
羽 ha u
葉 ha yo
波 nami
南 minami na
楠 kusu
久美 kumi
組 kumi
邦 kuni
国/國 kuni
州 kuni shu
蔓 man
万里 mari
茉莉 mari
麻里 mari
未 mi
実 mi
深 mi
見 mi
三喜 miki
幹 miki kan
勘 kan
歓 kan
完 kan
綱 tsuna
強 tsuyoshi
威 takeshi
侃 tadashi kan
格 itaru kaku
至 itaru
鋭 ei
衷 makoto
允 makoto mitsu
亨 toru kyo
亘 wataru
弼 suke
機 ki
轍 tetsu
萌 moe
桃 momo
丸 maru
湛 tan
山 zan yama san taka
勇人 hayato
隼人 hayato
門 kado
弓 yumi
虎 tora
馬 ma
鷹 taka
園 sono
斎 sai
浪 nami
磨 ma
己 ki mi
巳 mi
乃 no
野 no ya
藤 fuji
丞 jo suke
鏡 kyo
芽 me
芙 fu
冬 fuyu
夏 natsu ka
菊 kiku
蘭 ran
琴 koto
鈴 suzu
糸 ito
音 oto ne
忍 shinobu
譲 yuzuru jo
旬 shun
駿 shun
峻 shun takashi
舜 shun
瞬 shun
嶺 mine
峰 mine
峯 mine
寅 tora
午 go
熊 kuma
亀 kame
岩 iwa
石 ishi
房 fusa
総 so fusa
嵩 takashi
尭 takashi
宰 tsukasa
那津 natsu
奈津 natsu
小 sa ko
内 uchi
玖 ku
矩 nori
稜 ryo
崚 ryo
涉 wataru
眸 hitomi
藏 zo
又 mata
逸 itsu
五十六 isoroku
之助 nosuke
之介 nosuke
太一 taichi
一夫 kazuo
寛之 hiroyuki
円 madoka en
紳 shin
臻 itaru
胤 tane
種 tane
柳 yanagi
鉄也 tetsuya
正道 masamichi
殖 shige
英機 hideki
重信 shigenobu
有朋 aritomo
清隆 kiyotaka
晃 teru
章 fumi
生 ike sho
英 fusa
樹 ju
福 fuku
志 mune
瑞 zui
穂 ho o
方 masa kata
亮 suke makoto
容 yo hiro
健 takeru
昭 teru
紘 ko
士 o
丈 tomo
靖 sei
充 ju michi
稲 ine
鳥 tori
尚 sho
智 satoshi
平 hei taira
織 ori
舞 mai
禎 yoshi
宜 yoshi gi
匡 tadasu
長 naga
久 naga
条 jo
城 ki jo
礼 nori
親 chika
近 chika
周 shu chika
旨 mune
岳 take
学 gaku
豪 take
進 nobu
允 nobu
暉 teru
兼 kane
金 kane
鐘 kane
";
