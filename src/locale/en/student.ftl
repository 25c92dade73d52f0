## Students

student-added = Added: { $student }, #{ $id }
student-edited = Corrected: { $student }, #{ $id }
student-same = It stands so already: { $student }, #{ $id }
student-left = Noted as having left: { $student }, { $day }
student-left-open =
    { $student } is still on a register ({ $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }). Remove: esep register remove "#{ $id }" --on { $on } --ground transferred --protocol N
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
    [plan] individual plan
    [review] review
    [scan] scan of a paper
    [agenda-item] council agenda
   *[other] { $table }
}, No. { $row }: the first record has its own

op-student-add = student added: { $student }
op-student-edit = student corrected: { $student }
op-student-leave = left on { $on }: { $student }
op-student-merge = record #{ $other } joined into another: { $student }

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
