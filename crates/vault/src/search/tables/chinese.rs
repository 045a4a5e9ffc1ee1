//! Han characters of Chinese names: how they are spelled beside pinyin and what follows from it by rule.
//!
//! By hand: the customary spellings of Hong Kong, Macau and overseas Chinese (Cantonese, Hokkien, Teochew, Hakka), those
//! of people of Taiwan that follow no rule, and characters that are read in another way in names than elsewhere.

/// Characters that are spelled alike, and after them the spellings.
pub(in super::super) const READINGS: &str = "\
陳陈 chan tan chin ting
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
謝谢 tse hsieh chia tze
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
江 kong chiang kang
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
財财 choi tsai
瑞 sui swee shui jui
傑杰 kit keat chieh jye jie
永 wing eng yung
宏 wang hung hong hen
根 kan ken kun
炎 yim yam
賢贤 yin hian yen
慶庆 hing keng ching
榮荣 wing eng jung yong
華华 wah hwa hua wa
昌 cheung chang cheong
國国 kwok kuo kok
權权 kuen chuan kwan kuan
蔭荫 yam yin
月 yuet yueh
娥 ngor e
婉 yuen wan
儀仪 yee yi
振 chun chen
家 ka chia kar
超 chiu chao
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
仙 sun sin
介 kai
經经 ching keng
登 teng
水 shui
扁 bian pian
九 jeou kau
友 yu yau
宜 yih yi yee
哲 che je
清 ching
貞贞 tseng ching chen
楚 chu
瑜 yu
蓮莲 lien lin
內内 nei
義义 yi yee ngee
儒 yu ju
宇 yu
大 tai ta
小 siu hsiao
玉 yuk yu gek
美 mei may
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
東东 tung
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
才 choi tsai
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
超 chiau
";
