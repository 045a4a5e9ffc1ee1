//! Han characters of Chinese names: how they are spelled beside pinyin and what follows from it by rule.
//!
//! By hand: the customary spellings of Hong Kong, Macau and overseas Chinese (Cantonese, Hokkien, Teochew, Hakka), those
//! of people of Taiwan that follow no rule, and characters that are read in another way in names than elsewhere.

/// Characters that are spelled alike, and after them the spellings.
pub(in super::super) const READINGS: &str = "\
陳陈 chan tan chin ting chen
黃黄 wong ng ooi bong hwang wee oei
王 wong ong heng
汪 wong ong
李 lee li lei
林 lam lim ling
吳吴 ng goh go eng gouw
何 ho hoe
梁 leung leong liang neo niu
張张 cheung chang teo teoh cheong tiong
章 cheung cheong
鄭郑 cheng tay teh zheng te chung
謝谢 tse hsieh chia tze cheah
許许 hui koh khoh hsu kho heoi
曾 zeng tsang chan tseng chang
蔡 choi tsai chua choy chai tjoa
蘇苏 so soo su
葉叶 yip yap ip yeh ye
朱 chu choo chue
周 chow chau chew chou jou
趙赵 chiu chao chew jiu teo
孫孙 suen sun soon
馬马 ma mah beh
郭 kwok kuo quek kueh koay gwok
羅罗 lo law loh
劉刘 lau low liu lew laow
鄧邓 tang teng then
馮冯 fung feng foong pang
唐 tong tang
湯汤 tong tang
楊杨 yeung yong yeo young yang ieong
高 ko kao koh kou
胡 wu woo hu oh foo
余 yu yee yue iu
俞 yu
彭 pang phang peng
杜 to tu toh
范 fan hoan
方 fong fang hong png
石 shek shih sek
江 kong chiang kang gong
姜 keung chiang
蔣蒋 cheung chiang tsiang
錢钱 chin chien
侯 hau hou how
柯 ko or kua o quah
沈 shum sham shen sim sum
宋 sung soong song
董 tung tong
韓韩 hon han
賴赖 lai
廖 liu liaw liao leow liew
潘 poon pan phua pun
鍾钟 chung cheong
盧卢 lo loh lu
程 ching cheng
田 tin tien
袁 yuen yuan
夏 ha hsia har
傅 fu foo poh
丁 ting ding teng
戴 tai tay
魏 ngai wei gui
尹 wan yin
崔 tsui chui choi
呂吕 lui lu looi
施 sze shih see si
溫温 wan wen
簡简 kan chien
古 koo ku
譚谭 tam tan
區区 au ou
歐欧 au ou
莫 mok mo
麥麦 mak
關关 kwan kuan
甘 kam kan
龔龚 kung gong
岑 shum sum cen
翟 chak zhai
任 yam ren jen
單单 sin shan
仇 qiu chou
查 cha zha
解 xie hsieh
朴 piao park pak
成 shing sing cheng seng
孔 hung kung
白 pak pai peh
連连 lin lien
游 yau yu
洪 hung ang hong
顏颜 ngan yen gan
阮 yuen yuan nguyen
邱 yau chiu khoo hiew koo
丘 yau chiu khoo
卓 cheuk toh cho
涂 to tu
嚴严 yim yen giam
金 kam chin kim
文 man wen boon mun
英 ying ing eng yin
顯显 hin hsien shien hian
龍龙 lung loong leong leng
光 kwong kuang kuan kong
耀 yiu yew yao yeow
作 chok tso
棟栋 tung tong
循 shun
財财 choi tsai chye
瑞 sui swee shui jui
傑杰 kit keat chieh jye jie
永 wing eng yung
宏 wang hung hong hen
根 kan ken kun
炎 yim yam
賢贤 yin hian yen hean hiang
慶庆 hing keng ching kheng
榮荣 wing eng jung yong weng
華华 wah hwa hua wa
昌 cheung chang cheong
國国 kwok kuo kok
權权 kuen chuan kwan kuan
蔭荫 yam yin
月 yuet yueh
娥 ngor e
婉 yuen wan
儀仪 yee yi
振 chun chen tsan
家 ka chia kar
超 chiu chao chiau
建 kin chien kien chee
強强 keung chiang
明 ming meng beng
志 chi chee
德 tak te teck
偉伟 wai wei
俊 chun jun
輝辉 fai hui hwee
良 leung liang leong
安 on an
平 ping peng
生 sang sheng seng
新 sun hsin sin
興兴 hing hsing heng
發发 fat fa huat
富 fu foo hock
福 fuk fu hock
祥 cheung hsiang siong
勝胜 sing sheng
雄 hung hsiung
正 ching cheng
中 chung
山 shan san
仙 sun sin sen
介 kai
經经 ching keng
登 teng
水 shui chwee
扁 bian pian
九 jeou kau
友 yu yau
宜 yih yi yee
哲 che je
清 ching tsing
貞贞 tseng ching chen
楚 chu
瑜 yu
蓮莲 lien lin lian
內内 nei
義义 yi yee ngee yih
儒 yu ju
宇 yu
大 tai ta
小 siu hsiao
玉 yuk yu gek yoke
美 mei may bi bee
珍 chun jane chen
芳 fong fang
蘭兰 lan
鳳凤 fung feng
麗丽 lai li
慧 wai hui
秀 sau hsiu siew
淑 shuk shu sok
嫻娴 han hsien
儉俭 kim
健 kin chien kian
豪 ho hao
東东 tung dong
勤 kan chin
海 hoi hai
澤泽 chak tse
峰 fung feng
基 kei chi kee
堅坚 kin chien
樂乐 lok le yue
樹树 shu
森 sum sen
廣广 kwong kuang
添 tim tien
順顺 shun soon
天 tin tien thian
才 choi tsai chai chye
寶宝 po pao poh
貴贵 kwai kuei
仁 yan jen
禮礼 lai li
智 chi chih
信 shun hsin sin
忠 chung tiong
孝 hau hsiao
玲 ling
嘉 ka chia kar ga
欣 yan hsin
怡 yee yi
敏 man min
婷 ting
雯 man wen
詩诗 sze shih
思 sze ssu
琪 ki kei chi
雪 suet hsueh
逸 yat yi
達达 tat ta
遠远 yuen yuan
景 king ching keng
業业 yip yeh
兆 siu chao
鴻鸿 hung
燊 sun
誠诚 shing cheng
康 hong kang
熙 hei hsi
琳 lam lin
滿满 mun
懿 yi
毅 ngai yi
勳勋 fan hsun
彥彦 yin yen
昭 chiu chao
鑾銮 luen
鎮镇 chun chen
陽阳 yeung yang
司 sze szu
徒 to tu
諸诸 chu
葛 kot ko
琴 khim kum kam chin
倫伦 luan lun
立 lap lip
川 chuan
蕭萧 siu siew hsiao seow
顧顾 koo ku
廷 ting teng
戰战 chan
敦 den tun tuen
波 bo po
茂 mo mow
熾炽 chi
漢汉 hon han
源 yuen yuan guan
泉 chuan chwee
木 muk bok
土 tho to
火 fo
武 mo wu bu
地 ti
來来 loi lai
進进 chun chin jin
祿禄 luk lu lok
壽寿 sau shou siew
喜 hei hsi hee
春 chun choon
秋 chau chiu
冬 tung
菊 kuk chu kiok
梅 mui mei moy
竹 chuk tek
松 chung sung siong
柏 pak po
楓枫 fung feng
鶴鹤 hok ho
雲云 wan yun hoon
霞 ha hsia
虹 hung
雷 lui lei
電电 tin tien
珠 chu choo
銀银 ngan yin gin
銘铭 ming meng
錦锦 kam chin
鋒锋 fung feng
鈞钧 kwan chun
鑫 yam hsin
衛卫 wai wei
民 man min bin
主 chu
人 yan jen
心 sum hsin sim
念 nim nien
恩 yan en
惠 wai hui
愛爱 oi ai
憲宪 hin hsien
承 shing cheng
擎 king
政 ching cheng
教 kau chiao
斌 ban pin
旭 yuk hsu
昇升 sing sheng seng
星 sing hsing
晉晋 chun chin
晶 ching
曉晓 hiu hsiao
書书 shu
朝 chiu chao teow
杏 hang hsing
桂 kwai kuei
欽钦 yam chin khim
毓 yuk yu
沛 pui pei
治 chi
泰 tai thye
洋 yeung yang
浩 ho hao
淳 shun chun
深 sham shen
湘 seung hsiang
潔洁 kit chieh
煌 wong huang
照 chiu chao
煥焕 wun huan
燕 yin yen
玄 yuen hsuan
珊 shan san
琼瓊 king chiung
甫 po fu
申 san shen
百 pak pai
益 yik yi
盛 shing sheng
真眞 chun chen
祖 cho tsu
禎祯 ching chen
秉 ping
穎颖 wing ying
竣 chun
筠 kwan yun
素 so su
紅红 hung
純纯 shun chun
維维 wai wei
綺绮 yee chi
羽 yu
翠 chui tsui
聖圣 shing sheng
聰聪 chung tsung
肇 siu chao
自 chi tzu
舜 shun
芬 fan fen
若 yeuk jo
茵 yan yin
莉 lee li
菁 ching
萍 ping
萬万 man wan
葆 po pao
蓉 yung jung
薇 mei wei
行 hang hsing
裕 yu
詠咏 wing yung
誌志 chi chih
諾诺 nok no
謙谦 him chien
譽誉 yu
豐丰 fung feng
賓宾 pan pin
路 lo lu
輔辅 fu
迎 ying
迪 dick tik ti
逢 fung feng
道 to tao
邦 pong pang
郁 yuk yu
釗钊 chiu chao
長长 cheung chang
開开 hoi kai
霖 lam lin
靈灵 ling
靜静 ching
韻韵 wan yun
頌颂 chung sung
飛飞 fei
馨 hing hsin
駿骏 chun
鵬鹏 pang peng
麒 kei chi
";
