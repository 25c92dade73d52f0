cmd-due = Who owes what, and by when; ends with 1 when anything is overdue
    .examples =
        esep due                           what is overdue, and the next 14 days
        esep due --within 30 --for kalieva
        esep due --format ics --out due.ics    for the calendar of a telephone; names of children are in it
        esep due --format ics --no-names --out due.ics
cmd-due-dismiss = Dismisses what need not be done; the reason is kept
    .examples =
        esep due dismiss notice:12 --reason "the parents were at the meeting"
cmd-due-list-dismissed = What was dismissed, and why
cli-value-days = DAYS
cli-value-duty = DUTY
arg-due-within = How many days ahead (14 by default)
arg-due-owner = Only what this person owes: words of the name or #number
arg-due-no-names = #numbers instead of the children's names
arg-due-dismiss-duties = Number as in `esep due`: review:12
arg-due-dismiss-reason = Why it need not be done

due-title = To do · { $today } · overdue { $overdue }, coming { $coming }
due-overdue = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
due-today = today
due-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
due-nobody = Owed by nobody in particular and not shown here: { $count } — esep due
due-dismissed = Dismissed: { $duties }
due-dismissed-title = Dismissed · { $count }
op-due-dismiss = dismissed: { $duties } { $student }

due-duty-removal = left the school: remove from the register
due-duty-review = review
due-duty-end = planned end: keep longer or remove
due-duty-plan = make an individual plan
due-duty-notice = tell the parents
due-duty-first-contact = first contact after the placement
due-duty-contact = next contact
due-duty-term-contact = contact in the term
due-duty-no-improvement = no improvement: hand the papers on
due-duty-of-age = turns 18: remove from the register
due-duty-plan-item = item of the plan
due-duty-answer = get the agency’s answer
due-duty-signal = answer the signal
due-duty-proposal = put the proposal before the council
due-duty-incident = bullying: step of order 506
due-duty-council = council meeting

err-bad-duty = "{ $value }" is no number of `esep due`
    .hint = `esep due` shows it, for example: review:12
err-duty-unknown = { $duty } is not owed: done, dismissed, or never there
    .hint = Look: esep due --within 365; what was dismissed: esep due list-dismissed
err-ics-of-due = A calendar (ics) is made of what is to be done only
    .hint = Type: esep due --format ics --out due.ics

col-ref = No.
col-days = Days
col-duty = To do
col-dismissed-on = Dismissed on
