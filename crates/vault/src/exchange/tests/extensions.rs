//! Extensions in a column of their own.

use super::*;

/// The numbers, their notes, those of the contact, and whether an extension is pointed out that found no number.
fn row(headings: &str, cells: &str) -> (Vec<String>, Vec<String>, String, bool) {
    let incoming = read_text(&format!("Name,Country,{headings}\nAnn Lee,US,{cells}\n"), "x.csv");
    let card = &incoming.cards[0];
    let numbers = card.contact.lines.iter().map(|line| line.number.expose().to_owned()).collect();
    let notes = card.contact.lines.iter().map(|line| line.notes.expose().to_owned()).collect();
    let is_loose = card.doubts.contains(&CardDoubt::LooseExtension);
    (numbers, notes, card.contact.notes.expose().to_owned(), is_loose)
}

#[test]
fn an_extension_beside_its_number_belongs_to_it() {
    for (headings, cells, numbers) in [
        ("Phone,Ext.", "202-456-1414,12", &["+12024561414;ext=12"][..]),
        ("Phone,Extension", "202-456-1414,0012", &["+12024561414;ext=0012"]),
        ("Phone,Ext.", "202-456-1414,1234567", &["+12024561414;ext=1234567"]),
        ("Phone,Extn", "(202) 456-1414,7", &["+12024561414;ext=7"]),
        ("Phone,内線", "202-456-1414,12", &["+12024561414;ext=12"]),
        ("Phone,Extension Number", "202-456-1414,12", &["+12024561414;ext=12"]),
        ("Phone,доб.", "202-456-1414,12", &["+12024561414;ext=12"]),
        ("Ext.,Phone", "12,202-456-1414", &["+12024561414;ext=12"]),
        ("Phone,City,Ext.", "202-456-1414,Washington,12", &["+12024561414;ext=12"]),
        ("Phone,Ext.", "202-456-1414,", &["+12024561414"]),
        ("Phone,Ext.", "202-456-1414 x12,12", &["+12024561414;ext=12"]),
        ("Mobile,Phone,Ext.", "202-456-1401,202-456-1414,12", &["+12024561401", "+12024561414;ext=12"]),
        ("Phone,Ext.,Mobile", "202-456-1414,12,202-456-1401", &["+12024561414;ext=12", "+12024561401"]),
        ("Phone,Ext,Phone 2,Ext 2", "202-456-1414,1,202-456-1401,2", &["+12024561414;ext=1", "+12024561401;ext=2"]),
        ("Phone 1,Phone 2,Ext 1,Ext 2", "202-456-1414,202-456-1401,1,2", &["+12024561414;ext=1", "+12024561401;ext=2"]),
        ("Phone,Phone Ext", "202-456-1414,12", &["+12024561414;ext=12"]),
        ("Phone/Ext.", "202-456-1414 x12", &["+12024561414;ext=12"]),
        ("Mobile,Phone/Ext.", "202-456-1401,202-456-1414 x12", &["+12024561401", "+12024561414;ext=12"]),
        ("Phone,Mobile,Phone Ext", "202-456-1414,202-456-1401,12", &["+12024561414;ext=12", "+12024561401"]),
    ] {
        let (read, line_notes, notes, is_loose) = row(headings, cells);
        assert_eq!(
            (read.iter().map(String::as_str).collect::<Vec<_>>(), is_loose),
            (numbers.to_vec(), false),
            "{headings} {cells}"
        );
        assert!(notes.is_empty() && line_notes.iter().all(String::is_empty), "{headings} {cells}");
    }
}

#[test]
fn an_extension_that_is_said_of_no_one_number_is_kept_and_pointed_out() {
    for (headings, cells, number) in [
        ("Phone,Ext.", "202-456-1414 x34,12", "+12024561414;ext=34"),
        ("Phone,Ext.", "202-456-1414,12345678", "+12024561414"),
        ("Phone,Ext.", "202-456-1414,ask", "+12024561414"),
        ("Phone,Ext.", "202-456-1414,12 or 13", "+12024561414"),
        ("Phone,Ext.", "202-456-1414,\"12,13\"", "+12024561414"),
        ("Phone,Ext.", "202-456-1414 / 202-456-1415,12", "202-456-1414 / 202-456-1415"),
        ("Phone,Ext.", "202-456-1414 ::: 202-456-1415,12", "+12024561414"),
    ] {
        let (read, line_notes, notes, is_loose) = row(headings, cells);
        assert_eq!((read[0].as_str(), is_loose), (number, true), "{cells}");
        assert!(line_notes[0].starts_with("Ext.: "), "{cells} {line_notes:?} {notes}");
    }
    let (read, _, notes, is_loose) = row("Phone,Ext.", ",12");
    assert_eq!((read.len(), &*notes, is_loose), (0, "Ext.: 12", true));
}

#[test]
fn a_column_of_extensions_of_no_one_column_is_named_as_not_used() {
    let text = "Name,Country,Phone,Mobile,City,Ext.\nAnn Lee,US,202-456-1414,202-456-1401,Washington,12\n";
    let incoming = read_text(text, "x.csv");
    assert_eq!(incoming.about.unused.iter().map(|column| &*column.heading).collect::<Vec<_>>(), ["Ext."]);
}

#[test]
fn an_extension_stays_with_a_number_in_doubt() {
    let incoming = read_text("Name,Phone,Ext.\nAnn Lee,202-456-1414,12\n", "x.csv");
    let line = &incoming.cards[0].contact.lines[0];
    assert_eq!((line.number.expose(), line.card.doubt), ("202-456-1414 ext. 12", Some(Doubt::NoCountry)));
    let own = write_csv([&incoming.cards[0].contact]);
    let again = read_text(std::str::from_utf8(&own).unwrap(), "x.csv");
    assert_same(&incoming.cards[0].contact, &again.cards[0].contact);
}
