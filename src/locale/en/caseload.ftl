## Help

cmd-caseload = Caseload: children, entries, measures, what is overdue and the work done of each specialist
    .examples =
        esep caseload
        esep caseload --term previous --format xlsx --out caseload.xlsx

## Messages

caseload-title = Caseload
caseload-nobody = nobody is responsible
caseload-pupils = Pupils of the school: { $pupils }.
caseload-short = ! { $role }: the norm is { $norm } pupils to one ({ $certainty }); { $count ->
    [0] the staff has none
   *[other] there are { $filled }
}, { $wanted } are needed.

## Columns

col-children = Children
col-entries = Entries
col-measures = Measures
col-overdue = Overdue
col-overdue-reviews = Overdue reviews
col-overdue-measures = Overdue measures
col-pupils-each = Pupils to one
col-norm = Norm
