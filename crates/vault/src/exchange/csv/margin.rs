//! Rows that programs and people put around a table, and between its rows: sums, pages, the end, when it was printed, who may
//! read it, and headings of sections.

use crate::contact::Country;
use crate::fold::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What a row says that has nothing else in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Margin {
    /// Something of the table, which nobody is called.
    Plain,
    /// A word for something of the table, which somebody may be called, too.
    Maybe,
}

/// Words before or behind a sum, in the languages of the headings.
const SUMS: &str = "total | totals | grand total | sum | summe | gesamt | gesamtsumme | gesamtzahl | insgesamt | anzahl | count | \
    total général | somme | nombre | totale | suma | soma | total general | total geral | records | contacts | entries | \
    rows | kontakte | einträge | datensätze | zeilen | enregistrements | contactos | registros | contatti | righe | \
    number of contacts | number of records | total contacts | total records | anzahl kontakte | anzahl einträge | \
    total des contacts | nombre de contacts | итого | всего | количество | razem | liczba | toplam | totaal | aantal | \
    المجموع | الإجمالي | العدد | 合计 | 总计 | 總計 | 共计 | 合計 | 総計 | 件数 | 합계 | 총계";

/// What is counted, beside the words for sums.
const COUNTED: &str = "persons | people | names | lines | personen | namen | personnes | noms | lignes | personas | nombres | filas | \
    persone | nomi | pessoas | nomes | linhas | записей | записи | контактов | osób | kişi | personer | 人 | 件 | 名 | 条 | 명 | 건";

/// Words that stand among these and add nothing.
const FILLERS: &str = "of | in | number | no | the | set | selected | found | listed | all | der | des | die | den | von | aller | \
    de | du | la | les | el | los | del | di | dei | da | do | dos | das";

/// What says who may read a table.
const NOTICES: &str = "confidential | strictly confidential | private and confidential | top secret | \
    unclassified | for official use only | official use only | for internal use only | internal use only | \
    vertraulich | streng vertraulich | streng geheim | nur für den dienstgebrauch | vs nur für den dienstgebrauch | \
    nur für den internen gebrauch | confidentiel | strictement confidentiel | diffusion restreinte | \
    à usage interne | usage interne | confidencial | solo para uso interno | uso interno | riservato | \
    ad uso interno | uso interno | confidenziale | секретно | совершенно секретно | конфиденциально | \
    для служебного пользования | سري للغاية | 机密 | 绝密 | 内部资料 | 極秘 | 社外秘 | 部外秘 | 대외비 | 기밀";

/// Words before the number of a page.
const PAGES: &str = "page | pg | seite | página | pagina | pág | strona | str | sayfa | blz | blad | side | sida | sivu | стр | \
    страница | صفحة | 页 | 頁 | ページ | 페이지";

/// Words between the number of a page and how many there are.
const OF_PAGES: &str = "of | von | de | sur | di | da | z | van | av | af | из | من | ze | ve";

/// What stands at the end of a table, or above it, and may be somebody's name.
const ENDS: &str = "end | ende | fin | fine | fim | koniec | son | einde | slut | loppu | конец | النهاية | 结束 | 完 | 終わり | 終 | 끝 | secret | \
    restricted | geheim | reservado | سري | poufne | gizli";

/// The same, so that nobody is called so.
const PLAIN_ENDS: &str = "end of list | end of the list | end of report | end of file | end of table | end of document | eof | \
    ende der liste | ende der tabelle | listenende | dateiende | fin de la liste | fin du document | fin de la lista | \
    fin del documento | fine elenco | fine della lista | fim da lista | koniec listy | конец списка | 以上";

/// Words before the day on which a table was made.
const MADE: &str = "printed | printed on | printed at | printed by | exported | exported on | export date | created on | generated | \
    generated on | report date | date | as of | last updated | last update | last updated on | updated on | updated | \
    print date | date printed | gedruckt | gedruckt am | druckdatum | exportiert | exportiert am | erstellt am | stand | stand vom | stand am | \
    aktualisiert am | imprimé le | exporté le | édité le | généré le | mis à jour le | date d'impression | état au | impreso el | \
    exportado el | generado el | actualizado el | fecha | impresso em | exportado em | gerado em | atualizado em | data | \
    stampato il | esportato il | generato il | aggiornato al | распечатано | дата печати | дата | по состоянию на | \
    wydrukowano | data wydruku | afgedrukt op | yazdırma tarihi | 打印日期 | 打印时间 | 印刷日 | 出力日 | 작성일";

/// What a part of an office is called, before or behind its number or name, where that stands alone above those who work there.
const SECTIONS: &str = "abteilung | referat | gruppe | dezernat | stabsstelle | sachgebiet | fachbereich | bereich | teil | \
    department | dept | section | division | directorate | branch | group | part | chapter | region | bureau | \
    département | direction | groupe | partie | région | departamento | sección | dirección | división | grupo | parte | \
    región | dipartimento | sezione | direzione | divisione | gruppo | regione | seção | secção | divisão | direção | região | \
    отдел | департамент | управление | группа | раздел | регион | departament | wydział | dział | grupa | bölüm | daire | \
    grup | afdeling | directie | groep | avdelning | afdeling | قسم | إدارة | 部门 | 部門 | 課 | 第一部 | 부서";

/// The parts of the world, above the contacts there.
const PARTS_OF_WORLD: &str = "africa | north africa | america | north america | south america | latin america | central america | \
    americas | asia | central asia | asia pacific | middle east | near east | europe | western europe | eastern europe | \
    european union | eu | oceania | caribbean | afrika | amerika | nordamerika | südamerika | asien | europa | ozeanien | \
    naher osten | afrique | amérique | amérique du nord | amérique du sud | asie | océanie | moyen orient | proche orient | \
    áfrica | américa | américa del norte | américa del sur | américa latina | oceanía | oriente medio | ásia | oceania | \
    африка | америка | азия | европа | ближний восток | أفريقيا | آسيا | أوروبا | 非洲 | 美洲 | 亚洲 | 欧洲 | アジア | ヨーロッパ";

struct Words {
    sections: HashSet<String>,
    parts_of_world: HashSet<String>,
    sums: HashSet<String>,
    counted: HashSet<String>,
    fillers: HashSet<String>,
    notices: HashSet<String>,
    pages: HashSet<String>,
    of_pages: HashSet<String>,
    ends: HashSet<String>,
    plain_ends: HashSet<String>,
    made: HashSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let set = |words: &'static str| words.split('|').map(fold).collect();
    Words {
        sections: set(SECTIONS),
        parts_of_world: set(PARTS_OF_WORLD),
        sums: set(SUMS),
        counted: set(COUNTED),
        fillers: set(FILLERS),
        notices: set(NOTICES),
        pages: set(PAGES),
        of_pages: set(OF_PAGES),
        ends: set(ENDS),
        plain_ends: set(PLAIN_ENDS),
        made: set(MADE),
    }
});

impl Margin {
    /// What a row says of a few cells, if it is nobody: one thing in its only cell, or in each; or a sum in two.
    pub(super) fn of_row<'r, C: Iterator<Item = &'r str>>(cells: impl Fn() -> C) -> Option<Self> {
        let mut some = cells();
        let (first, second, third) = (some.next()?, some.next(), some.next());
        let Some(second) = second else { return Self::of(first) };
        // Most rows are those of somebody, and have a name: that is seen first.
        let is_each = || cells().all(|cell| cell.contains(char::is_numeric)) && cells().all(Self::is_plain);
        let is_sum = || third.is_none() && first.ends_with([':', '：']) && Self::is_plain(&format!("{first} {second}"));
        (is_each() || is_sum()).then_some(Self::Plain)
    }

    /// What a row says of its cells and whether each is one of numbers, if these are a word for a sum and figures. What may be a
    /// telephone number is no plain figure.
    pub(super) fn of_sum<'r>(mut cells: impl Iterator<Item = (&'r str, bool)> + Clone) -> Option<Self> {
        let (first, _) = cells.next()?;
        let is_sum = cells.clone().next().is_some()
            && cells.clone().all(|(cell, _)| is_figure(cell))
            && WORDS.sums.contains(fold(first).as_str());
        let digits = |cell: &str| cell.chars().filter(|c| c.is_numeric()).count();
        let may_be_number = cells.any(|(cell, is_of_numbers)| is_of_numbers && digits(cell) > 2);
        is_sum.then_some(if may_be_number { Self::Maybe } else { Self::Plain })
    }

    fn is_plain(text: &str) -> bool {
        Self::of(text) == Some(Self::Plain)
    }

    /// What a text says that is all there is in a row. `None` if it may be anybody's name.
    pub(super) fn of(text: &str) -> Option<Self> {
        const LONGEST: usize = 120;
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        let parts = || text.split([',', ';', '|', '\t', '\u{2013}', '\u{2014}']).flat_map(|part| part.split(" - "));
        let is_each = || parts().nth(1).is_some() && parts().all(|part| Self::of_part(part) == Some(Self::Plain));
        Self::of_part(text).or_else(|| is_each().then_some(Self::Plain))
    }

    fn of_part(text: &str) -> Option<Self> {
        let text = text.trim();
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let is_number = |word: &&str| word.chars().all(char::is_numeric);
        let named: Vec<&str> = words.iter().copied().filter(|word| !is_number(word)).collect();
        let has_number = named.len() < words.len();
        let name = named.join(" ");
        let is_within_marks = !text.starts_with(char::is_alphanumeric) && !text.ends_with(char::is_alphanumeric);
        if words.is_empty() {
            // A line that was drawn.
            return text
                .chars()
                .all(|c| "-=_*#~.+ \u{2013}\u{2014}\u{2500}\u{2550}".contains(c))
                .then_some(Self::Plain);
        }
        let is_page = has_number && WORDS.pages.contains(named.first().copied().unwrap_or_default());
        let is_of_pages = |of: &&str| WORDS.of_pages.contains(*of);
        if is_page && named[1..].iter().all(is_of_pages) || has_number && is_joined_page(text, &folded) {
            return Some(Self::Plain);
        }
        // "1 von 3" and "- 4 -", but no number that somebody may answer.
        if has_number && words.iter().filter(|word| is_number(word)).all(|word| word.len() <= 3) {
            let has_pages = !named.is_empty() && named.iter().all(is_of_pages);
            if has_pages && words.len() == 3 || named.is_empty() && is_within_marks {
                return Some(Self::Plain);
            }
        }
        let is_notice = WORDS.notices.contains(&folded) || text.starts_with('©') || folded.starts_with("copyright ");
        if is_notice || WORDS.plain_ends.contains(&folded) || is_within_marks && WORDS.ends.contains(&folded) {
            return Some(Self::Plain);
        }
        let is_sum = |word: &&str| WORDS.sums.contains(*word) || (has_number && WORDS.counted.contains(*word));
        let adds_nothing = |word: &&str| has_number && WORDS.fillers.contains(*word);
        let has_sum = WORDS.sums.contains(&name)
            || named.iter().any(is_sum) && named.iter().all(|word| is_sum(word) || adds_nothing(word));
        if has_number && (has_sum || is_joined_sum(&name)) || is_made(&words, text) {
            return Some(Self::Plain);
        }
        let may_be = !has_number && (has_sum || WORDS.ends.contains(&folded) || WORDS.made.contains(&folded))
            || is_section(text, &words);
        may_be.then_some(Self::Maybe)
    }
}

/// Whether words for the making of a table stand before a day and a time: "Printed on 2026-01-01".
fn is_made(words: &[&str], text: &str) -> bool {
    let Some(first) = words.iter().position(|word| word.starts_with(char::is_numeric)) else { return false };
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    WORDS.made.contains(&words[..first].join(" ")) && (4..=20).contains(&digits)
}

/// Whether it may be the heading of a section: "Abteilung 2", "North America", "France", "Drivers:".
fn is_section(text: &str, words: &[&str]) -> bool {
    const MOST_WORDS: usize = 6;
    let ends = [words.first(), words.last()].into_iter().flatten();
    words.len() <= MOST_WORDS
        && (text.ends_with([':', '：'])
            || ends.into_iter().any(|word| WORDS.sections.contains(*word))
            || WORDS.parts_of_world.contains(&words.join(" "))
            || Country::by_name(text).is_some())
}

/// Whether it is a figure as sums have them: "12", "1,204", "3.5 %".
fn is_figure(text: &str) -> bool {
    const LONGEST: usize = 12;
    text.len() <= LONGEST
        && text.starts_with(char::is_numeric)
        && (text.len() == 1 || !text.starts_with('0'))
        && text.chars().all(|c| c.is_numeric() || " .,'%\u{a0}\u{202f}".contains(c))
}

/// "第 1 页", "共12条": languages that don't part words.
fn is_joined_page(text: &str, folded: &str) -> bool {
    let rest: String = folded.chars().filter(|c| !c.is_numeric() && *c != ' ').collect();
    !text.is_ascii()
        && matches!(&*rest, "第页" | "第頁" | "第页共页" | "第頁共頁" | "ページ" | "頁" | "页" | "페이지" | "쪽")
}

fn is_joined_sum(name: &str) -> bool {
    let rest: String = name.chars().filter(|c| *c != ' ').collect();
    matches!(&*rest, "共条" | "共计条" | "共人" | "共名" | "合計件" | "合計名" | "全件" | "계명" | "총명" | "총건")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_table_is_nobody() {
        for text in [
            "Summe: 4",
            "Total: 12",
            "Total 12",
            "TOTAL = 1,204",
            "Gesamt: 12 Kontakte",
            "12 contacts",
            "4 Einträge",
            "Anzahl Kontakte: 7",
            "Total contacts: 7",
            "Nombre de contacts : 7",
            "Totale: 3",
            "Итого: 12",
            "(12 rows)",
            "12 rows in set",
            "Total number of contacts: 12",
            "Gesamtzahl der Personen: 12",
            "12 Personen",
            "Page 1 of 3 - printed on 2026-01-01",
            "Total: 12 | Seite 1 von 2",
            "Stand: 01.01.2026, Seite 1",
            "CONFIDENTIAL",
            "Nur für den Dienstgebrauch",
            "*** Top Secret ***",
            "-- geheim --",
            "Для служебного пользования",
            "© 2026 Ministry of Works",
            "Copyright 2026 Ministry of Works",
            "合计：12",
            "共 12 条",
            "Seite 1 von 3",
            "Page 1 of 3",
            "Page 1/3",
            "PAGE 2",
            "page 2 sur 3",
            "Página 1 de 3",
            "Стр. 2 из 3",
            "第 1 页 共 3 页",
            "1 / 3 ページ",
            "- 4 -",
            "1 von 3",
            "-- Ende --",
            "*** END ***",
            "— fin —",
            "End of list",
            "Ende der Liste",
            "--------",
            "=====",
            "Printed on 2026-01-01",
            "Printed: 1 Jan 2026",
            "Gedruckt am 01.01.2026 10:30",
            "Stand: 01.01.2026",
            "As of 31/12/2025",
            "Imprimé le 01/01/2026",
            "Exported on 2026-01-01T10:00:00Z",
            "Дата печати: 01.01.2026",
        ] {
            assert_eq!(Margin::of(text), Some(Margin::Plain), "{text}");
        }
    }

    #[test]
    fn what_somebody_may_be_called_is_a_doubt_and_a_name_none() {
        for text in [
            "Total",
            "Ende",
            "Summe:",
            "Fin",
            "Sum",
            "Son",
            "Stand",
            "Secret",
            "Abteilung 2",
            "Department of Trade",
            "Sales Department",
            "Referat Z 1",
            "Section III",
            "Europe",
            "Naher Osten",
            "FRANCE",
            "Côte d’Ivoire",
            "Fahrer:",
            "Отдел 4",
        ] {
            assert_eq!(Margin::of(text), Some(Margin::Maybe), "{text}");
        }
        for text in [
            "Jane Roe",
            "Michael Ende",
            "Jimmy Page",
            "Larry Page 2",
            "Elaine Page of Leeds",
            "Count Dracula",
            "Sum Ting 4",
            "Total Energies 24",
            "Agent 007",
            "Unit 8200",
            "Hotline 112",
            "112",
            "Room 101",
            "Son Heung-min",
            "Stand By 24",
            "Date Masamune",
            "X",
            "",
            "Roe, Jane",
            "Roe, Page 2 Jane",
            "Secret Squirrel",
            "People 4 Peace",
            "2 Pac of Harlem",
            "Henry 8 of England",
            "Department of Trade and Industry of Wales",
            "Europe Assistance",
            "Anatole France",
        ] {
            assert_eq!(Margin::of(text), None, "{text}");
        }
    }

    #[test]
    fn a_word_for_a_sum_beside_figures_is_one() {
        let of = |cells: &[(&'static str, bool)]| Margin::of_sum(cells.iter().copied());
        for cells in [
            &[("Summe", false), ("3", true), ("1", true)][..],
            &[("Total", false), ("1", true)],
            &[("TOTAL:", false), ("1,204", false), ("37 %", false), ("0", true)],
            &[("Итого", false), ("214", false)],
        ] {
            assert_eq!(of(cells), Some(Margin::Plain), "{cells:?}");
        }
        for cells in [&[("Summe", false), ("112", true)][..], &[("Total", false), ("3", false), ("23 125 000", true)]] {
            assert_eq!(of(cells), Some(Margin::Maybe), "{cells:?}");
        }
        for cells in [
            &[("Total", false)][..],
            &[("Total", false), ("Paris", false), ("1", true)],
            &[("Summe", false), ("030 23125000", true)],
            &[("Summe", false), ("+4930", true)],
            &[("Jane Roe", false), ("3", false)],
            &[],
        ] {
            assert_eq!(of(cells), None, "{cells:?}");
        }
    }
}
