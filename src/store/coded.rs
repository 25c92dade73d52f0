//! Columns that hold codes of the norms: what `check` looks through for codes that no pack knows, and an export puts into words.

/// A table, its column, and the set that the codes are of, by its name in `norms`.
pub const COLUMNS: [(&str, &str, &str); 32] = [
    ("staff", "role", "role"),
    ("post", "role", "role"),
    ("student", "sex", "sex"),
    ("student", "language", "language"),
    ("social_status", "status", "social-status"),
    ("entry", "register", "register"),
    ("entry", "removal_ground", "removal-ground"),
    ("entry_ground", "ground", "ground"),
    ("extension", "outcome", "outcome"),
    ("intervention", "kind", "intervention"),
    ("intervention", "outcome", "outcome"),
    ("signal", "ground", "ground"),
    ("signal", "indicator", "indicator"),
    ("proposal", "register", "register"),
    ("proposal_ground", "ground", "ground"),
    ("agenda_item", "outcome", "outcome"),
    ("agenda_item", "ground", "removal-ground"),
    ("agenda_item", "agency", "agency"),
    ("plan_item", "kind", "intervention"),
    ("review", "outcome", "outcome"),
    ("referral", "agency", "agency"),
    ("document", "kind", "document"),
    ("document", "way", "way"),
    ("document", "consent", "consent"),
    ("incident", "channel", "channel"),
    ("incident_step", "step", "deadline"),
    ("cyber", "content", "content"),
    ("consult", "direction", "direction"),
    ("consult", "referred_to", "agency"),
    ("outing", "kind", "outing"),
    ("training", "topic", "topic"),
    ("aid", "kind", "aid"),
];

/// The name of the set that the codes of a column are of.
pub fn set_of(table: &str, column: &str) -> Option<&'static str> {
    COLUMNS.into_iter().find(|known| (known.0, known.1) == (table, column)).map(|(.., set)| set)
}

/// Whose a row `t` of a table is, in SQL; nobody's where several may share it.
pub fn owner(table: &str) -> &'static str {
    match table {
        "student" => "t.id",
        "social_status" | "entry" | "signal" | "proposal" | "referral" | "document" | "aid" => "t.student_id",
        "entry_ground" | "extension" | "review" => "(SELECT e.student_id FROM entry e WHERE e.id = t.entry_id)",
        "proposal_ground" => "(SELECT p.student_id FROM proposal p WHERE p.id = t.proposal_id)",
        _ => "NULL",
    }
}

#[cfg(test)]
mod tests {
    use super::set_of;

    /// A duty is no code of the norms.
    const OURS: [(&str, &str); 1] = [("dismissal", "duty")];

    #[test]
    fn every_column_that_the_schema_calls_a_code() {
        let (mut table, mut found) = ("", 0);
        for line in include_str!("../../schema.sql").lines() {
            table = line.strip_prefix("CREATE TABLE ").map_or(table, |rest| rest.trim_end_matches(" ("));
            let Some((column, comment)) = line.strip_prefix("    ").and_then(|line| line.split_once("--")) else { continue };
            let column = column.split(' ').next().unwrap_or_default();
            if comment.contains("code of ") && !OURS.contains(&(table, column)) {
                assert!(set_of(table, column).is_some(), "{table}.{column}");
                found += 1;
            }
        }
        assert!(found > 20, "{found}");
    }
}
