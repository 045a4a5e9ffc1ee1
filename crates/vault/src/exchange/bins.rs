//! Groups in which a program keeps what was thrown away.

use crate::fold::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What password managers and programs for mail call the group of what was thrown away, folded, in the languages that they
/// are translated into. A group of people may be called so, too: it is a doubt, no more.
static RECYCLE_BINS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let names = [
        "recycle bin",
        "trash",
        "deleted items",
        "deleted",
        "papierkorb",
        "geloschte objekte",
        "corbeille",
        "papelera",
        "papelera de reciclaje",
        "cestino",
        "lixeira",
        "reciclagem",
        "prullenbak",
        "kosz",
        "kos",
        "papperskorg",
        "papperskorgen",
        "papirkurv",
        "papirkurven",
        "roskakori",
        "lomtar",
        "cos de reciclare",
        "geri donusum kutusu",
        "cop kutusu",
        "корзина",
        "кошик",
        "кошче",
        "καδος ανακυκλωσης",
        "سلة المحذوفات",
        "سلة المهملات",
        "סל המיחזור",
        "סל מיחזור",
        "回收站",
        "资源回收站",
        "資源回收筒",
        "回收桶",
        "ごみ箱",
        "ゴミ箱",
        "휴지통",
    ];
    names.into_iter().map(fold).collect()
});

/// Whether the path of a group leads through a recycle bin.
pub(super) fn is_recycle_bin(path: &str) -> bool {
    let mut groups = path.split(['/', '\\']).map(fold);
    groups.any(|group| RECYCLE_BINS.contains(&group))
}
