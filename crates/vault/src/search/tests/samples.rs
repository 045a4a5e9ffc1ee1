//! Names and what people type for them: each must be among the first five that are found.

use super::*;
use std::path::{Path, PathBuf};

/// Pairs of a name and a query, beside the file of samples.
const PAIRS: &[(&str, &str)] = &[
    ("Tsai Ing-wen", "蔡英文"),
    ("Xi Jinping", "习近平"),
    ("Su Tseng-chang", "蘇貞昌"),
    ("Ma Ying-jeou", "馬英九"),
    ("Kim Jong-un", "김정은"),
    ("Kim Jong-un", "kim jongun"),
    ("Kim Jong-un", "kimjongun"),
    ("Yoon Suk-yeol", "윤석열"),
    ("Park Geun-hye", "박근혜"),
    ("Lee Myung-bak", "이명박"),
    ("Vladimir Putin", "Владимир Путин"),
    ("Vladimir Putin", "Wladimir Putin"),
    ("Vladimir Putin", "Poutine"),
    ("Volodymyr Zelenskyy", "Зеленський"),
    ("Volodymyr Zelenskyy", "Selenskyj"),
    ("Alexander Lukashenko", "Lukaschenko"),
    ("Viktor Yushchenko", "Juschtschenko"),
    ("Viktor Yanukovych", "Janukowitsch"),
    ("Aleksandar Vučić", "Вучић"),
    ("Aleksandar Vučić", "vucic"),
    ("Aleksandar Vučić", "Vuchich"),
    ("Boris Johnson", "Борис Джонсон"),
    ("Hillary Clinton", "Хиллари Клинтон"),
    ("Helmut Kohl", "Гельмут Коль"),
    ("Kyriakos Mitsotakis", "Μητσοτάκης"),
    ("Alexis Tsipras", "Αλέξης Τσίπρας"),
    ("George Papandreou", "Παπανδρέου"),
    ("Barack Obama", "Μπαράκ Ομπάμα"),
    ("Barack Obama", "барак обама"),
    ("Benjamin Netanyahu", "נתניהו"),
    ("Shimon Peres", "שמעון פרס"),
    ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي"),
    ("Mahmoud Abbas", "محمود عباس"),
    ("Muammar Gaddafi", "القذافي"),
    ("Recep Tayyip Erdoğan", "أردوغان"),
    ("Mahmoud Ahmadinejad", "احمدی نژاد"),
    ("Saddam Hussein", "Sadam Husein"),
    ("Narendra Modi", "नरेन्द्र मोदी"),
    ("Pranab Mukherjee", "प्रणब मुखर्जी"),
    ("Prayut Chan-o-cha", "ประยุทธ์"),
    ("Thaksin Shinawatra", "ทักษิณ ชินวัตร"),
    ("Nikol Pashinyan", "Նիկոլ Փաշինյան"),
    ("Salome Zurabishvili", "სალომე ზურაბიშვილი"),
    ("Nguyễn Xuân Phúc", "nguyen xuan phuc"),
    ("Alexander Van der Bellen", "vanderbellen"),
    ("Ellen Johnson Sirleaf", "johnsonsirleaf"),
    ("Miguel Díaz-Canel", "diaz canel"),
    ("Fiamē Naomi Mataʻafa", "mata'afa"),
    ("Fiamē Naomi Mataʻafa", "mataafa"),
    ("Bashar al-Assad", "alassad"),
    ("Sergei Lavrov", "Lawrow"),
    ("Nicolas Sarkozy", "sarkosi"),
    ("Nikita Khrushchev", "Chruschtschow"),
];

#[test]
fn what_people_type_finds_whom_they_mean() {
    let missed = missed(PAIRS.iter().copied());
    assert!(missed.is_empty(), "{missed:#?}");
}

/// The file of samples stands beside the repository, as do other data that are not part of it.
#[test]
#[allow(clippy::print_stdout, reason = "a test that checks nothing must say so")]
fn the_file_of_samples() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("HOTLINE_SHARED").map_or(root.join("../shared"), PathBuf::from);
    let file = shared.join("data/search-samples.tsv");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("not checked: {} is missing (HOTLINE_SHARED may say where it is)", file.display());
        return;
    };
    let rows = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let missed = missed(rows);
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Says which queries don't find their name among the first five, and what they find.
pub(super) fn missed<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let pairs: Vec<_> = pairs.collect();
    let mut names: Vec<&str> = others().collect();
    names.extend(pairs.iter().map(|(name, _)| *name));
    names.sort_unstable();
    names.dedup();
    let index = index_of(&names);
    let missed = pairs.iter().filter_map(|(name, query)| {
        let found = names_found(&index, &names, query, 5);
        (!found.contains(name)).then(|| format!("{query} is not {name} but {found:?}"))
    });
    missed.collect()
}
