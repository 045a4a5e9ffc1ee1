//! Words that say something of a number, written where the rest of it should stand: 800-INVALID, 1300 CLOSED. Nobody is sold
//! them. By hand: what address books, call centres and their users put there, in the languages of the countries that dial
//! words.

use super::characters::plain_word;
use super::words;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How many letters of a word say which it is, where the rest had no room: `INVALI`, `MOBI`.
const LEAST_LETTERS: usize = 4;

/// Whether a word, as plain letters, is made of remarks and labels only, whatever parted them: `GONE`, `NOPHONE`, `BADLINE`.
pub(super) fn is_one(word: &str) -> bool {
    let is_begun = word.len() >= LEAST_LETTERS
        && (words::begins_label(word) || REMARKS.iter().any(|remark| remark.starts_with(word)));
    is_begun || is_known(word) || {
        let ends = (2..word.len()).filter(|at| word.is_char_boundary(*at));
        ends.map(|at| word.split_at(at)).any(|(first, rest)| is_known(first) && is_one(rest))
    }
}

/// Whether it is one remark or label. Single letters are labels that begin any word.
fn is_known(word: &str) -> bool {
    REMARKS.contains(word) || (word.len() > 1 && words::is_label(word))
}

static REMARKS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = [
        // English: that there is none, or none that works
        "no not none null nil void todo tba tbd test temp unkn unknown same dead gone lost left busy quit void fake bad old ex wrong invalid",
        "error fail failed faulty broken incorrect obsolete outdated expired defunct deceased expires removed deleted erased dropped closed shut",
        "disconnected discontinued disabled inactive inoperative blocked barred banned cancelled canceled suspended terminated ceased",
        "retired resigned former previous archived duplicate dup missing absent away vacant vacated empty blank incomplete partial",
        "unlisted unavailable unassigned unverified unconfirmed unreachable unanswered unsure used unused withheld hidden secret restricted",
        "redacted confidential classified refused declined replaced transferred moved changed renamed ported",
        // English: what to do, where, or when
        "on in at leave vacation engaged ask call calls dont donot never answer reply ring again back confirm confirmed verify verified check checked update updated review",
        "required requested provided available applicable pending waiting awaiting hold later soon maybe sure only off out nobody noone",
        "emergency urgent assistant secretary extension voicemail answerphone",
        "morning afternoon evening night midday noon daytime daily weekday weekdays weekend weekends hours today tonight tomorrow",
        "mon tue tues wed thu thur thurs fri sun monday tuesday wednesday thursday friday saturday sunday",
        // French
        "inconnu annulé absent fermé supprimé effacé invalide périmé expiré changé ancien nouveau aucun faux vieux attente matin soir midi semaine",
        // Spanish, Portuguese
        "tiene cerrado borrado eliminado cambiado inválido ninguno falso viejo antiguo nuevo desconocido pendiente baja mañana tarde noche",
        "fechado apagado errado antigo nenhum desconhecido tem existe",
        // German, Italian
        "falsch ungültig unbekannt gelöscht geändert kein keine abends morgens mittags chiuso errato vecchio nessuno sconosciuto",
    ];
    lines.iter().flat_map(|line| line.split(' ')).map(|word| plain_word(word.chars()).to_string()).collect()
});
