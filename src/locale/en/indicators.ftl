## Early-warning indicators: reasons to look at a child

cmd-indicators = Early signs: reasons to look at a child, in words; no score and no ranking
    .below =
        The norms set the thresholds: esep norms show kz-2023
    .examples =
        esep indicators
        esep indicators --class 7Б --term previous
        esep indicators --term previous --propose
cmd-report-indicators = Early signs: children by reason, how many signs led to help and after how many days
    .examples =
        esep report indicators --term previous
        esep report indicators --from 2025-09-01 --to 2026-08-31 --format xlsx --out signs.xlsx
cmd-report-hand-in-indicators = Early signs
arg-indicators-propose = Record signs of these reasons: one operation; of one reason and term only once

indicators-title = Early signs · children: { $count }
indicators-note = This does not judge a child: it is a reason to talk. To record signs: esep indicators --propose
indicators-no-figures = ! Of { $term } no absences and marks are known: esep import attendance FILE --term { $term }
indicators-absence = missed { $missed } of { $enrolled } days, which is { $percent } %
indicators-unexcused = lessons missed without a reason: { $lessons }
indicators-failing = failing subjects: { $subjects }
indicators-turn-absence = misses { $now } % of the days; in earlier terms it was { $past } %
indicators-turn-failing = failing subjects: { $now }; in all earlier terms ({ $terms }) together { $past }
indicators-incident-victim = suffered in incidents of this school year: { $times } of { $all }
indicators-incident-initiator = named as the initiator in incidents of this school year: { $times } of { $all }
indicators-incident-participant = took part in incidents of this school year: { $times } of { $all }
indicators-signals = signs in the term: { $count }
indicators-family = a change in the family: { $statuses }
indicators-words = Early sign of { $term }: { $reason }
indicators-proposed = Signs recorded: { $count } ({ $term }){ $had ->
    [0] {""}
   *[other] . Recorded before: { $had }
}{ $cared ->
    [0] {""}
   *[other] . On a register or watched already, no sign needed, children: { $cared }
}. Answer by { $due }: esep signal list --open
indicators-proposed-none = No new signs ({ $term }){ $had ->
    [0] {""}
   *[other] . Recorded before: { $had }
}{ $cared ->
    [0] {""}
   *[other] . On a register or watched already, no sign needed, children: { $cared }
}
indicators-all = all reasons
indicators-report-note = Children at the school on the term's last day; a child with several reasons counts in each. Help is a contact, a plan, a placement or a referral after the sign.
indicators-threshold = { $code ->
    [absence] { $amount } % of the school days or more
    [unexcused] more than { $amount } lessons in a term
    [failing] { $amount } subjects or more
    [turn_absence] { $amount } percentage points more than in earlier terms
    [turn_failing] { $amount } subjects more than the mean of earlier terms
    [signals] { $amount } signs in a term or more
    [family] { $amount } changes or more
   *[incidents] { $amount } incidents of the school year or more
}
indicators-hardship = an early sign when it begins
rep-indicators = Early signs
rep-sheet-indicators = Early signs

op-indicators-propose = early signs of { $term }: { $count } signs recorded

col-registers = On registers
col-signal = Sign No.
col-known = On a register
col-helped = Led to help
