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

op-student-add = student added: { $student }
op-student-edit = student corrected: { $student }
op-student-leave = left on { $on }: { $student }

cmd-import-attendance = Takes the attendance of a term: days at school and days missed
    .examples =
        esep import attendance list.csv --term previous -n
        esep import attendance list.csv --term 2026-2027/1
cmd-student-attendance = The attendance of a term, or of one child in every term
    .examples =
        esep student attendance --term previous
        esep student attendance akhmetov
