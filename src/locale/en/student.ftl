## Students

student-added = Added: { $student }, #{ $id }
student-edited = Corrected: { $student }, #{ $id }
student-same = It stands so already: { $student }, #{ $id }
student-left = Noted as having left: { $student }, { $day }
student-left-removed = Removed from the register: { $register }, { $day }
student-left-open = { $student }: still open ({ $count }):
student-left-entry = {"  "}register: { $what }, { $day } — esep register remove "#{ $id }" --on { $on } --kind { $kind } --ground transferred --protocol N
student-left-plan-item = {"  "}item of the plan No. { $id }: { $what } — esep plan drop { $id } --on { $on } --reason "left"
student-left-answer = {"  "}answer awaited to referral No. { $id }: { $what }, { $day } — esep referral answer { $id } --on DATE --accepted
student-left-proposal = {"  "}proposal No. { $id }: { $what }, { $day } — esep proposal withdraw { $id } --on { $on } --reason "left"
student-left-signal = {"  "}sign without an answer No. { $id }: { $what }, { $day } — esep signal resolve { $id } --as no_ground --on { $on } --reason "left"
student-merged = Two records are joined: { $student }, #{ $id }. Record #{ $other } is gone; moved from it { $moved }, alike in both { $joined }
student-merged-taken =
    { student-merged }
    Taken from it: { $fields }
student-merge-differs = { $column } ({ $field }): { $mine } | { $other }
student-merge-class = class: { $class } since { $day }, and the first record says otherwise of that day
student-merge-status = social status: “{ $status }” ends on different days
student-merge-entry = register: { $register }, placed on { $day }; the first record has an entry of its own for these days
student-merge-contact = work: { $kind }, { $day }; the particulars differ
student-merge-term = attendance: { $term }; the figures differ
student-merge-row = { $table ->
    [plan] individual plan No. { $row }: the two differ
    [review] review No. { $row }: of one day, and they differ
    [scan] scan of a paper, No. { $row }: the two differ
    [agenda-item] council agenda, No. { $row }: both records at one meeting
    [proposal] proposal No. { $row }: both have an open one for this register
    [incident-child] word of bullying: different roles in one incident
    [activity-child] activity: since one day, and they differ
    [sibling] they are known as two children of one family
   *[other] { $table }, No. { $row }: the two differ
}
student-promote-title = Rollover to { $year } · { $day }
student-promote-graduates = leave with a certificate
student-promote-open = Of those who leave some are on a register, entries: { $count }. Proposed for removal:
student-promote-entry = {"  "}{ $student } — { $register }, { $placed }: esep register remove "#{ $id }" --kind { $kind } --on { $on } --ground graduated --protocol N
student-promote-ask = Move to { $year } ({ $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
})? [y/N]
student-promote-not = Nobody was moved.
student-promoted = Moved up { $promoted } · graduated { $graduated } · staying { $stayed } · in place already { $settled }
student-promote-nothing = There is nobody to move: all are in classes of the new year ({ $settled }).

op-student-add = student added: { $student }
op-student-edit = student corrected: { $student }
op-student-leave = left on { $on }: { $student }
op-student-merge = record #{ $other } joined into another: { $student }
op-student-promote = rollover to { $year }: moved up { $promoted }, graduated { $graduated }, staying { $stayed }

col-class-before = From class
col-class-after = To class

cmd-student-promote = Moves the whole school to a new year: classes one up, the last grade graduates; shows the plan first
    .examples =
        esep student promote --year 2026-2027 -n
        esep student promote --year 2026-2027 --graduate 9В "kim dana" --stay "#12"
arg-graduate = Who leaves after grade 9: IIN, #number, a name, or a whole class
arg-stay = Who stays in the grade for another year
arg-student-promote-on = First day in the new classes (usual: the first day of lessons)
cmd-student-leave = Notes that a child has left the school and names what is still open
    .examples =
        esep student leave akhmetov --on 2026-11-20 --reason "moved away"
        esep student leave akhmetov --on 2026-11-20 --remove-ground transferred --protocol 7
arg-remove-ground = Also remove the child from the registers, with this ground
cmd-student-merge = Joins two records of one child; the one named first stays
    .examples =
        esep student merge "#12" "#57" -n
        esep student merge "#12" "#57" --keep address --take phone,birth_date
arg-student-merge-student = The record that stays: IIN, #number, or a name in quotes
arg-other = The record that is joined into it
arg-take = What to take from the second record: iin, last_name, first_name, patronymic, sex, birth_date, language, address, phone
arg-keep = What stays as the first record has it
cli-value-second = SECOND
cli-value-field = FIELD
cmd-import-attendance = Takes the attendance of a term: days at school and days missed
    .examples =
        esep import attendance list.csv --term previous -n
        esep import attendance list.csv --term 2026-2027/1
cmd-student-attendance = The attendance of a term, or of one child in every term
    .examples =
        esep student attendance --term previous
        esep student attendance akhmetov

err-merge-field = There is no field { $field }
    .hint = There are { $fields }
err-merge-differs = Records #{ $id } and #{ $other } differ, and it is not said which is right
    .why = What was written down must not go without a word; if the IINs differ, they may be two children
    .hint = If the first is right: esep student merge "#{ $id }" "#{ $other }" --keep { $keep }
        What is right in the second is named with --take
err-merge-in-the-way = Record #{ $other } cannot be joined into this one: { $student }
    .why = They have what cannot stand side by side
    .hint = Compare them and make them alike, or take back what is too much: esep register show "#{ $id }"
        esep register show "#{ $other }"
        esep history "#{ $other }"
err-promote-year = The calendar does not have the school year { $year }
    .why = It has { $known }
    .hint = Add a pack of norms with that year: esep norms add FILE (how it is written: esep norms add --help)
err-promote-day = Nobody can be moved on { $day }
    .why = Lessons of the year before end on { $last }, those of the new year on { $end }
    .hint = Name a day between them: --on DATE
err-promote-unasked = The plan was not agreed to, nothing was written
    .why = There is nobody to ask
    .hint = Look at the plan: esep student promote --year { $year } -n
        To agree, type the same command with -y
err-promote-changed = The register has changed since the plan was shown; nothing was written
    .hint = Look at the plan again: esep student promote --year { $year } -n
err-promote-too-early = { $student } is in { $class }: nobody graduates from it
    .hint = If the child leaves the school: esep student leave "#{ $id }" --on { $on }
err-promote-class = There is nobody in class { $class }
    .hint = Look: esep student list
err-promote-settled = { $how ->
    [left] { $student } is noted as having left on { $day }
   *[class] { $student } is in { $class } since { $day } already
}
    .hint = Look: esep student show "#{ $id }"
        Correct the class: esep student edit "#{ $id }" --class CLASS --since DATE

cmd-student-export = Everything that the register holds of a child, for the child and the parents (json, html)
    .examples =
        esep student export akhmetov -o record.html
student-export-title = All records · { $student } · { $day }
student-export-others = Names of other children and addresses of pages on the internet are left out; scans are given one by one: esep document export
student-export-closed = The text is closed: only whoever keeps it can read it, with a passphrase of their own
err-export-format = The whole record is written as a web page (html) or as a json file
    .hint = Type it so: esep student export STUDENT -o FILE.html, or -o FILE.json
