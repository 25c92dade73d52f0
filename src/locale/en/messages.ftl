## General

say-dry-run = Nothing was written: this was only shown (-n).
say-written = Written: { $path }
warn-future = { $day } has not come yet: check the date.

## Questions

ask-passphrase = The register's passphrase:
ask-passphrase-new = The register's new passphrase (12 characters at least):
ask-passphrase-again = Once more:
ask-recovery-code = Type the recovery code on one line and press Enter:
ask-undo = Undo operation { $operation } ({ $what })? [y/N]

## A new register

init-would = A register would be made: { $path }
init-done = The register is made: { $path }
init-key =
    Its key: { $path }
    Without the key nobody opens the register. A copy of the register without the key gives nothing away.
init-recovery = Recovery code of the key: write it down or print it, and keep it in a safe, away from the computer:
init-open = The register is not encrypted: whoever gets the file can read it.
init-passphrase = If the passphrase is forgotten, only this code opens the register.
init-next =
    Next: esep import students LIST.csv --since DATE   the children of the school
          esep staff add --name "…" --role social_pedagogue
          esep register place …   see esep register place --help
demo-made = Register of a sample school (made-up people, not encrypted): { $path }
demo-next =
    Try next:
      esep -f { $path } --today { $today } register show ахметов әлихан
      esep -f { $path } --today { $today } check
      esep -f { $path } --today { $today } report movement --term previous --by class
      esep -f { $path } history
    Commands in their hints name the sample too (-f). To spare yourself the -f, type first:
      export ESEP_FILE={ $path }    (in PowerShell: $env:ESEP_FILE = "{ $bare }")
    Your own register: esep init

## Staff

staff-added = Added to the staff: { $name }, #{ $id }
staff-edited = Corrected: { $name }, #{ $id }

## Students

card-hint = What happened with the child: esep register show "#{ $id }"
card-never-placed = Never on a register.

## The registers

register-placed = Placed: { $student } — { $register }, { $day }
register-extended = Kept longer: { $student } — { $register }, until { $until }
register-removed = Removed: { $student } — { $register }, { $day }
register-edited = Corrected: { $student } — { $register }
register-same = It stands so already: { $student } — { $register }
register-no-protocol = The number of the minutes is missing. Add it: esep register edit "#{ $id }" --kind { $kind } --protocol N
register-no-removal-protocol = The number of the minutes of the removal is missing. Add it: esep register edit "#{ $id }" --kind { $kind } --removal-protocol N

## Work

intervention-added = Recorded No. { $ids }: { $kind }, { $day } — { $students }
intervention-edited = Contact { $id } corrected
intervention-same = Contact { $id } stands so already

## Import

note-iin-length = the IIN does not have 12 digits
note-iin-not-digits = the IIN has more than digits in it
note-iin-check-digit = the check digit of the IIN does not fit
note-iin-scientific = a spreadsheet spoilt the IIN; give the column the format Text
note-missing-field = not filled in
note-bad-date = not a date
note-bad-class = not a class
note-bad-number = not a whole number
note-missed-more-than-enrolled = more days missed than enrolled
note-unknown-code = no such code
note-unknown-student = the register has no such student
note-unknown-entry = this child has no such entry; import the entries first: esep import entries
note-entry-still-open = the child is still on the register; the day of removal comes with the entries: esep import entries
note-other-minutes = the minutes of this meeting are in the register with another decision; a list does not decide anew: esep council list
note-unknown-guardian = the child has no such representative: the paper is taken without; add them with esep guardian add and import again
note-ambiguous-student = several children fit; give the IIN
note-conflicting-row = rows of the file say different things of this child
note-rule-broken = { $column ->
    [minutes] work lasts from 0 to 1440 minutes
    [grounds] this register does not take such a ground
    [removed_on] before the placement
    [until] before the placement or the decision
    [consent] belongs to a consent only
    [way] belongs to a notice only
   *[other] breaks a rule of the register: days, or a second active entry
}
note-iin-padded = zeros were put back to the IIN: check digit and birth date agree
note-iin-birth-date-mismatch = the birth date is not the one in the IIN; it happens, but look
note-iin-sex-mismatch = the sex is not the one in the IIN; it happens, but look
note-lost-letters = Kazakh letters of the name are lost (?): save the list as UTF-8
note-duplicate-row = the row stands twice

## Undo

undo-done = Operation { $operation } ({ $what }) is undone. To bring it back: esep undo { $undo }
undo-would = Operation { $operation } ({ $what }) would be undone.
undo-not = Nothing was undone.

## History: what an operation did

op-init = register made
op-staff-add = staff added: { $staff }
op-staff-edit = staff corrected: { $staff }
op-register-place = placed on { $on }: { $student } — { $kind }
op-register-edit = entry of { $on } corrected: { $student } — { $kind }
op-register-extend = kept until { $until }: { $student } — { $kind }
op-register-remove = removed on { $on }: { $student } — { $kind }
op-intervention-add = contact of { $on }: { $kind }, { $count ->
    [one] { $count } child
   *[other] { $count } children
} { $student }
op-intervention-edit = contact { $intervention } corrected: { $student }
op-undo = operation { $operation } undone

## Words in columns

event-joined = in class
event-left = left the school
event-signal = sign
event-incident = word of bullying
event-proposed = proposed to the council
event-proposal-withdrawn = proposal taken back
event-council = council
event-placed = placed
event-planned = plan made
event-measure-done = measure done
event-measure-dropped = measure dropped
event-reviewed = review
event-review-extend = review: extension proposed
event-review-remove = review: removal proposed
event-extended = kept longer
event-contact = contact
event-removed = removed
event-document = paper
event-notice = notice
event-consent = consent
event-withdrawn = consent withdrawn
event-outing = visit
event-enrolled = joined a club
event-unenrolled = left a club
event-aid = help to the family
event-referred = referral
event-accepted = answer: accepted
event-refused = answer: refused
by-total = total
by-class = class
by-grade-group = grade group
by-sex = sex
by-ground = ground
by-staff = responsible
group-all = total
group-unknown = unknown

## Norms

norms-hint = What is in a pack: esep norms show NAME
norms-good = The pack has no mistakes: { $pack }
norms-added = The pack is added: { $pack }, in force from { $from }
op-norms-add = norms added: { $pack }
fault-syntax = cannot be read: { $reason }
fault-id = the id "{ $id }" will not do: lower-case Latin letters, digits and hyphens only
fault-dates = in force from { $from } and no longer on { $until }
fault-version = { $pack } is there already: raise version
fault-order = its dates overlap { $pack } (in force from { $from })
fault-year = the dates of { $year } do not fit, or the year is given twice
fault-code = the code "{ $code }" will not do: Latin letters, digits and _ only
fault-label = the code "{ $code }" has an empty label in kk, ru or en
fault-twice = the name "{ $name }" means two codes
fault-incident-role = "{ $code }" is no role: victim, initiator, participant or witness
fault-register = there is no register "{ $code }"
fault-deadline = the deadline “{ $code }” has no amount or no unit
fault-consent = unknown consent “{ $code }”
fault-scan-limit = scan_limit_mib is a number from 1 to { $most }
fault-agency = unknown agency “{ $code }”
fault-indicator = early sign “{ $code }”: the program reckons only { $known }, each with an amount from 1
fault-ground = unknown ground “{ $code }”
fault-form = the form "{ $name }" is given twice
fault-title = the form "{ $name }" has an empty title in kk, ru or en
fault-report = there is no report "{ $report }"
fault-column = there is no column "{ $column }"; there are { $known }
fault-heading = the column "{ $column }" has an empty heading in kk, ru or en
set-register = register
set-ground = ground
set-removal-ground = removal ground
set-intervention = kind of work
set-outcome = outcome
set-agency = agency
set-document = paper
set-way = way of telling
set-consent = consent
set-channel = channel of a report
set-content = kind of content
set-direction = direction of psychological work
set-indicator = early sign
set-deadline = deadline
set-role = role
set-social-status = social status
set-outing = kind of visit
set-topic = topic of courses
set-aid = kind of help
set-language = language
set-sex = sex
certainty-act = read in an act
certainty-quoted = from a text that quotes an act
certainty-practice = practice
certainty-own = our own proposal
certainty-proposed = the Kazakh label is our proposal
norm-decision = needs a decision of the council
norm-watch = for watching
norm-counted = a course is needed
norm-trained = takes courses
norm-monthly = once a month
norm-plan = needs an individual plan
norm-months = { $months } months as a rule
norm-deadline = { $unit ->
    [hour] { $amount } hours
    [working-day] { $amount } working days
    [month] { $amount } months
   *[day] { $amount } days
}
norm-pupils = norm: { $pupils } pupils to one ({ $certainty })
norm-review-term = reviewed each term
norm-review-month = reviewed each month
norm-review-year = reviewed each year

handed-in-kept = Kept as handed in: { $report }, digest { $digest }…
handed-in-differs = It differs from what was handed in on { $day } ({ $actor }), rows: { $rows }
handed-in-operations = The difference was made by operations { $operations } — esep history
op-report-hand-in = report handed in: { $report }
report-register = register
report-movement = movement
report-interventions = work done
report-passport = social passport
report-coverage = coverage of the work
report-dynamics = movement, period by period
report-plans = individual plans
report-outcomes = what came of the work
report-term = the term in full
report-bullying-log = log of information on bullying
report-bullying = bullying
report-training = courses of the staff
report-outings = visits to theatres and museums
