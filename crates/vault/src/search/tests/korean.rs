//! Korean names in Latin letters, which each of their bearers and each romanisation spells in another way.

use super::*;

/// People as they stand in the directory, and what else is typed for them.
const SPELLED: &[(&str, &str)] = &[
    ("Park Chung-hee", "bak jeonghui"),
    ("Park Chung-hee", "pak chong-hui"),
    ("Park Chung-hee", "Pak Chŏng-hŭi"),
    ("Park Chung-hee", "park jung hee"),
    ("Park Chung-hee", "박정희"),
    ("Syngman Rhee", "lee seung-man"),
    ("Syngman Rhee", "yi sŭngman"),
    ("Syngman Rhee", "i seungman"),
    ("Syngman Rhee", "ri sung man"),
    ("Syngman Rhee", "이승만"),
    ("Lee Myung-bak", "yi myeong-bak"),
    ("Lee Myung-bak", "i myeongbak"),
    ("Lee Myung-bak", "이명박"),
    ("Roh Moo-hyun", "no mu-hyeon"),
    ("Roh Moo-hyun", "noh moo hyun"),
    ("Roh Moo-hyun", "노무현"),
    ("Kim Dae-jung", "gim daejung"),
    ("Kim Dae-jung", "kim tae-chung"),
    ("Choi Kyu-hah", "choe gyu-ha"),
    ("Choi Kyu-hah", "최규하"),
    ("Chun Doo-hwan", "jeon duhwan"),
    ("Kim Young-sam", "gim yeongsam"),
    ("Chung Sye-kyun", "jeong se-gyun"),
    ("Chung Sye-kyun", "chong se-gyun"),
    ("Goh Kun", "ko kon"),
    ("Kang Kyung-wha", "gang gyeonghwa"),
    ("Im Jong-seok", "lim jong-seok"),
    ("Yoo Seong-min", "yu seungmin"),
    ("Woo Won-shik", "u wonsik"),
    ("Ri Son-gwon", "lee son-gwon"),
    ("Ri Son-gwon", "이선권"),
    ("Pak Pong-ju", "park bong-ju"),
    ("No Kwang-chol", "roh kwang-chol"),
    ("Jo Yong-won", "cho yong-won"),
    ("Yoon Suk-yeol", "yun seok-yeol"),
    ("Yoon Suk-yeol", "윤석렬"),
];

#[test]
fn a_korean_name_is_found_by_every_romanisation() {
    let mut names: Vec<&str> = others().chain(SPELLED.iter().map(|(name, _)| *name)).collect();
    names.extend([
        "Yun Byung-se",
        "Park Jin",
        "Han Duck-soo",
        "Hwang Kyo-ahn",
        "Cho Tae-yul",
        "Angus King",
        "Don Bacon",
    ]);
    names.sort_unstable();
    names.dedup();
    let missed = not_first(&names, SPELLED);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn who_has_one_word_for_two_that_were_typed_stands_behind() {
    let names = ["Yun Byung-se", "Angus King", "Chung Sye-kyun"];
    let index = index_of(&names);
    assert_eq!(names_found(&index, &names, "jeong se-gyun", 1), ["Chung Sye-kyun"]);
}

#[test]
fn another_spelling_of_a_surname_is_similar_and_not_exact() {
    let names = ["Park Chung-hee", "Lee Hsien Loong"];
    let index = index_of(&names);
    for query in ["bak chung-hee", "yi hsien loong"] {
        let fits: Vec<Fit> = index.find(query, 9, |_| None).0.into_iter().map(|hit| hit.fit).collect();
        assert_eq!(fits, [Fit::Similar], "{query}");
    }
}
