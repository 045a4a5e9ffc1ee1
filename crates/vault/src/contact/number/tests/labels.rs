//! What is said before a number.

use super::*;

#[test]
fn what_people_write_before_a_number_is_read_and_says_its_kind() {
    use LineKind::{Fax, Landline, Mobile, Pager, Satellite};
    for (label, kind) in [
        ("Fax:", Some(Fax)),
        ("F:", Some(Fax)),
        ("Fax-Nr.", Some(Fax)),
        ("Fax N°", Some(Fax)),
        ("Telefax", Some(Fax)),
        ("Office fax", Some(Fax)),
        ("факс:", Some(Fax)),
        ("传真：", Some(Fax)),
        ("ファックス", Some(Fax)),
        ("팩스", Some(Fax)),
        ("فاكس", Some(Fax)),
        ("📠", Some(Fax)),
        ("ф.", Some(Fax)),
        ("Mobil:", Some(Mobile)),
        ("Handy", Some(Mobile)),
        ("Handy-Nr.:", Some(Mobile)),
        ("Mob.", Some(Mobile)),
        ("M:", Some(Mobile)),
        ("Cel.", Some(Mobile)),
        ("Port.", Some(Mobile)),
        ("Mobile phone:", Some(Mobile)),
        ("Tel. mobil", Some(Mobile)),
        ("моб.", Some(Mobile)),
        ("tel. kom.", Some(Mobile)),
        ("Natel", Some(Mobile)),
        ("GSM", Some(Mobile)),
        ("手机", Some(Mobile)),
        ("携帯", Some(Mobile)),
        ("휴대폰", Some(Mobile)),
        ("جوال", Some(Mobile)),
        ("Cep:", Some(Mobile)),
        ("κιν.", Some(Mobile)),
        ("Sat phone", Some(Satellite)),
        ("Pager", Some(Pager)),
        ("Festnetz:", Some(Landline)),
        ("Fijo", Some(Landline)),
        ("座机", Some(Landline)),
        ("Rufnr.", None),
        ("Rufnummer:", None),
        ("Tfno.", None),
        ("Tfn", None),
        ("Fon", None),
        ("Ph.", None),
        ("Off.", None),
        ("Res.", None),
        ("Direct", None),
        ("Durchwahl:", None),
        ("Tel./Fax", None),
        ("т/ф", None),
        ("Fax/Handy", None),
        ("Tel. (privé)", None),
        ("No. Fax", Some(Fax)),
        ("Fax No.", Some(Fax)),
        ("no fax", None),
        ("Handy (alt)", Some(Mobile)),
        ("Tél. dom.", None),
        ("Uff.", None),
        ("Büro", None),
        ("Std.", None),
        ("Desk:", None),
        ("O:", None),
        ("(R)", None),
        ("N°", None),
        ("Vorzimmer", None),
        ("ফোন", None),
        ("Priv.", None),
        ("تلفون", None),
        ("办公电话", None),
        ("自宅", None),
        ("집", None),
    ] {
        let text = format!("{label} +44 20 7946 0000");
        assert_eq!(read(&text, "GB"), ("+442079460000".to_owned(), None), "{text}");
        assert_eq!(kind_before(&text), kind, "{text}");
    }
    for text in [
        "+44 20 7946 0000",
        "Fax",
        "",
        "Fax of Jane: +44 20 7946 0000",
        "+44 20 7946 0000 Fax",
        "Tel. 1 / Fax 2",
        "Fax + Tel: 030 23125000",
    ] {
        assert_eq!(kind_before(text), None, "{text}");
    }
}

#[test]
fn a_label_is_kept_without_the_brackets_around_all_of_it() {
    for (text, label) in [
        ("(R) 011-23012312", "R"),
        ("O: 011-23012312", "O"),
        ("Tel. (O): 011-23012312", "Tel. (O)"),
        ("Handy (alt): 0171 1234567", "Handy (alt)"),
        ("(Büro) 030 23125000", "Büro"),
    ] {
        assert_eq!(Number::said_before(text).map(|said| said.label).as_deref(), Some(label), "{text}");
    }
}

fn kind_before(text: &str) -> Option<LineKind> {
    Number::said_before(text).and_then(|said| said.kind)
}
