//! The index as a whole.

mod closest;
mod korean;
mod later_names;
mod marks;
mod names;
mod offices;
mod organisations;
mod own_scripts;
mod properties;
mod ranking;
mod renderings;
mod samples;
mod seats;
mod titles;

use super::*;
use crate::contact::Country;

/// An id that tells its number.
fn id(number: usize) -> ContactId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&(number as u64).to_be_bytes());
    ContactId::from_bytes(bytes)
}

/// A contact of whom only the name is known.
fn named(number: usize, name: &str) -> Fields<'_> {
    Fields {
        id: id(number),
        name,
        own_script: None,
        aliases: Vec::new(),
        office: None,
        organisation: None,
        units: Vec::new(),
        locality: None,
        region: None,
        country: None,
        tags: Vec::new(),
        line_labels: Vec::new(),
    }
}

/// What is known of a contact who holds an office: name, office, organisation, country. What is empty is not known.
type Holder<'a> = (&'a str, &'a str, &'a str, &'a str);

fn holder<'a>(number: usize, (name, office, organisation, country): Holder<'a>) -> Fields<'a> {
    let known = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    let (office, organisation, country) = (known(office), known(organisation), Country::parse(country));
    Fields { office, organisation, country, ..named(number, name) }
}

/// An index over contacts who hold offices.
fn index_of_holders<'a>(holders: impl IntoIterator<Item = Holder<'a>>) -> Index {
    Index::build(&(0..).zip(holders).map(|(number, of)| holder(number, of)).collect::<Vec<_>>())
}

/// Names of people of office, in many traditions of spelling.
const OTHERS: &str = "Bajram Begaj;Edi Rama;Abdelmadjid Tebboune;Joan Enric Vives Sicília;Emmanuel Macron;João Lourenço;\
    Gaston Browne;Alberto Fernández;Vahagn Khachatryan;Nikol Pashinyan;Anthony Albanese;Karl Nehammer;\
    Alexander Van der Bellen;Ilham Aliyev;Ali Asadov;Hamad bin Isa Al Khalifa;Sheikh Hasina;Mia Mottley;\
    Alexander Lukashenko;Alexander De Croo;Johnny Briceño;Patrice Talon;Lotay Tshering;Luis Arce;Zoran Tegeltija;\
    Jair Bolsonaro;Hassanal Bolkiah;Rumen Radev;Galab Donev;Norodom Sihamoni;Hun Sen;Paul Biya;Justin Trudeau;\
    Ulisses Correia e Silva;Félix Moloua;Gabriel Boric;Gustavo Petro;Andrej Plenković;Zoran Milanović;\
    Miguel Díaz-Canel;Manuel Marrero Cruz;Nikos Anastasiades;Miloš Zeman;Petr Fiala;Félix Tshisekedi;\
    Roosevelt Skerrit;Luis Abinader;José Ramos-Horta;Guillermo Lasso;Abdel Fattah el-Sisi;Nayib Bukele;\
    Isaias Afwerki;Alar Karis;Kaja Kallas;Sahle-Work Zewde;Abiy Ahmed Ali;Sauli Niinistö;Sanna Marin;\
    Élisabeth Borne;Ali Bongo Ondimba;Salome Zurabishvili;Irakli Gharibashvili;Olaf Scholz;Nana Akufo-Addo;\
    Katerina Sakellaropoulou;Kyriakos Mitsotakis;Umaro Sissoco Embaló;Irfaan Ali;Ariel Henry;Xiomara Castro;\
    Viktor Orbán;Guðni Jóhannesson;Katrín Jakobsdóttir;Narendra Modi;Joko Widodo;Ebrahim Raisi;Ali Khamenei;\
    Barham Salih;Isaac Herzog;Yair Lapid;Sergio Mattarella;Mario Draghi;Alassane Ouattara;Andrew Holness;Naruhito;\
    Fumio Kishida;Kassym-Jomart Tokayev;William Ruto;Mette Frederiksen;Mark Rutte;Vjosa Osmani;Albin Kurti;\
    Sadyr Zhaparov;Akylbek Japarov;Egils Levits;Krišjānis Kariņš;Michel Aoun;Najib Mikati;George Weah;\
    Gitanas Nausėda;Ingrida Šimonytė;Xavier Bettel;Andry Rajoelina;Ismail Sabri Yaakob;Robert Abela;Maia Sandu;\
    Pravind Jugnauth;Andrés Manuel López Obrador;Khurelsukh Ukhnaa;Milo Đukanović;Aziz Akhannouch;Filipe Nyusi;\
    Myint Swe;Hage Gottfried Geingob;Bidya Devi Bhandari;Sher Bahadur Deuba;Jacinda Ardern;Daniel Ortega;\
    Mohamed Bazoum;Muhammadu Buhari;Kim Tok-hun;Kim Jong-un;Jonas Gahr Støre;Haitham bin Tarik Al Said;Arif Alvi;\
    Shehbaz Sharif;Laurentino Cortizo;Li Keqiang;Xi Jinping;Pedro Castillo;Andrzej Duda;Mateusz Morawiecki;\
    Marcelo Rebelo de Sousa;António Costa;Michael D. Higgins;Micheál Martin;Denis Sassou-Nguesso;Klaus Iohannis;\
    Vladimir Putin;Mikhail Mishustin;Paul Kagame;Fiamē Naomi Mataʻafa;Mohammad bin Salman;Macky Sall;\
    Aleksandar Vučić;Ana Brnabić;Halimah Yacob;Lee Hsien Loong;Zuzana Čaputová;Eduard Heger;Borut Pahor;\
    Yoon Suk-yeol;Salva Kiir Mayardit;Pedro Sánchez;Mahmoud Abbas;Magdalena Andersson;Ueli Maurer;Guy Parmelin;\
    Su Tseng-chang;Emomali Rahmon;Prayut Chan-o-cha;Faure Gnassingbé;Kais Saied;Recep Tayyip Erdoğan;\
    Volodymyr Zelenskyy;Denys Shmyhal;Liz Truss;Joe Biden;Shavkat Mirziyoyev;Nicolás Maduro;Nguyễn Xuân Phúc;\
    Phạm Minh Chính;Emmerson Mnangagwa;Dmitry Rogozin;Angela Rayner;Boris Johnson;Ban Ki-moon;Hamid Ansari";

/// The names of [`OTHERS`].
fn others() -> impl Iterator<Item = &'static str> {
    OTHERS.split(';')
}

/// An index over contacts of whom only the names are known.
fn index_of(names: &[&str]) -> Index {
    let contacts: Vec<_> = names.iter().enumerate().map(|(number, name)| named(number, name)).collect();
    Index::build(&contacts)
}

/// The contacts that a query finds, at most so many.
fn ids_found(index: &Index, query: &str, limit: usize) -> Vec<ContactId> {
    index.find(query, limit, |_| None).0.into_iter().map(|hit| hit.id).collect()
}

/// The queries that do not find whom they are for first, among these names.
fn not_first(names: &[&str], meant: &[(&str, &str)]) -> Vec<String> {
    let index = index_of(names);
    let missed = meant.iter().filter_map(|(name, query)| {
        let found = names_found(&index, names, query, 5);
        (found.first() != Some(name)).then(|| format!("{query} is not {name} but {found:?}"))
    });
    missed.collect()
}

/// The names that a query finds, at most so many.
fn names_found<'a>(index: &Index, names: &[&'a str], query: &str, limit: usize) -> Vec<&'a str> {
    ids_found(index, query, limit).into_iter().map(|found| names[number(found)]).collect()
}

fn number(id: ContactId) -> usize {
    usize::from(id.as_bytes()[14]) << 8 | usize::from(id.as_bytes()[15])
}
