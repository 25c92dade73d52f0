# Lists from files: what is said of them, the help of `esep import`, its errors.

import-head = { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, headings on line { $line }
import-count-new = new { $count }
import-count-moved = moved to another class { $count }
import-count-back = back again { $count }
import-count-changed = changed { $count }
import-count-unchanged = unchanged { $count }
import-count-in-doubt = in doubt { $count }
import-count-rejected = rejected { $count }
import-count-missing = not in the file { $count }
import-step-new = {"  "}line { $line } · new: { $name }, { $what }
import-step-added = {"  "}line { $line } · added: { $name }, #{ $id } · { $what }
import-step-back = {"  "}line { $line } · back at the school: { $name }, #{ $id } · { $what }
import-step = {"  "}line { $line } · { $name }, #{ $id } · { $what }
import-doubt-near = {"  "}line { $line } in doubt: is { $name } the same as { $candidates }? Yes: --same "{ $line }=#{ $id }"; no, another child: --new { $line }
import-doubt-other-name = {"  "}line { $line } in doubt: the IIN is that of { $candidates }, the file says { $name }. If it is the same child: --same "{ $line }=#{ $id }"; if not, check the IIN
import-too-large = Too much would change ({ $count } of { $rows }): such a list is written only with --accept-large-change
import-progress-read = Rows read: { $rows }
import-progress = Done { $rows } of { $total }, { $left } s left
import-ask = Nobody is removed. Write { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }? [y/N]
import-not = Nothing was written.
import-plan-saved = The plan is in { $path }; nothing was changed in the register. It holds names of children: keep it as you keep the list. Carry it out: esep import apply "{ $path }"
import-left-head = In these classes, but not in the file ({ $count }). If they left on { $day }:
import-left-child = {"  "}{ $student }: esep student leave "#{ $id }" --on { $on }
import-left-entry = {"  "}  still on { $register }: esep register remove "#{ $id }" --kind { $kind } --on { $on } --ground transferred --protocol N
import-left-unsure = Rows are rejected or in doubt: settle them first, or the child in such a row would be noted as having left.
import-left-ask = Note { $count ->
        [one] { $count } pupil
       *[other] { $count } pupils
    } as having left on { $day }? Entries of registers stay. [y/N]
import-left-done = Noted as having left on { $day }: { $count }. Take it back: esep undo { $operation }
import-line = {"  "}line { $line } · { $column }: { $what }
import-line-rejected = {"  "}line { $line } rejected · { $column }: { $what }
import-more = {"  "}… and { $count } more
import-new-staff = {"  "}New on the staff, without a role: { $names }. Name it: esep staff edit … --role CODE
import-done = Written. To take it back: esep undo { $operation }
import-nothing = Nothing new, nothing written.
import-rejected-file = Rejected rows are in { $path }: put them right and import that file.
import-passed-over = {"  "}lines that are about nobody (blank, totals, headings again): { $count }
import-unread = {"  "}columns not read: { $headings }
import-unread-near = {"  "}column "{ $heading }" is not read. Is it { $near }? Then: --map "{ $heading }={ $column }"
import-label-near = {"  "}unknown: "{ $label }". Is it { $near }? Settle it once: --map-code "{ $label }={ $code }" --save-map NAME
import-label-unknown = {"  "}unknown: "{ $label }". Settle it once: --map-code "{ $label }=CODE" --save-map NAME. Codes: { $known }

op-import-students = students imported: { $new } new, { $changed } changed
op-import-entries = entries imported: { $new } new, { $changed } changed
op-import-interventions = contacts imported: { $new } new, { $changed } changed
op-import-attendance = attendance of { $term } imported: { $new } new, { $changed } changed
op-import-plans = plans imported: { $new } new, { $changed } changed
op-import-council = decisions of the council imported: { $new } new, { $changed } changed
op-import-documents = papers imported: { $new } new, { $changed } changed

col-held-on = Held on
col-dated = Dated
op-import-left = children not in the list noted as having left, { $on }: { $count }

## Help

cmd-import = Takes lists from files; what is wrong is set aside, nobody is ever removed
cmd-import-students = Takes a list of children and their classes
    .examples =
        esep import students list.csv --since 2026-09-01 -n      only shows what would change
        esep import students list.csv --since 2026-09-01
cmd-import-entries = Takes a list of entries of the registers
cmd-import-interventions = Takes a list of contacts
cmd-import-plans = Imports individual plans: a row a measure
cmd-import-council = Imports past decisions of the prevention council; the entries are imported first
cmd-import-documents = Imports a journal of papers
arg-all-or-nothing = Refuse the whole file if one row is wrong
arg-sheet = Sheet of the workbook: its name or number
arg-map = Which column stands under this heading: "Фамилия=last_name"; "-" leaves it unread (may be repeated)
arg-map-code = Which code this word means: "fight=antisocial_behaviour" (may be repeated)
arg-use-map = Take the map of headings and words saved under this name
arg-save-map = Save the map of headings and words under this name
cmd-import-apply = Carries out a plan made with --plan-out, if neither register nor list has changed since
arg-plan-out = Change nothing, write the plan to a file (JSON, with names of children); carry it out: esep import apply FILE
arg-import-apply-path = The plan
arg-same = The row in doubt is about this child: --same 112=#45 (may be repeated)
arg-import-students-new = The row in doubt is about a new child (may be repeated)
arg-accept-large-change = Write it even if more than 10 rows and more than 10 % of the list are changed or in doubt. New children, filled gaps and moves within the grade or to the next one do not count. A lower class does, and so do days of attendance that became fewer: they are a sign of last year's list
arg-left-on = Propose to note as having left on this day those who are in a class of the file but not in the file: they are shown, and noted with -y or after the question. Entries of registers are not closed
cli-value-same = LINE=#NUMBER
cli-value-line = LINE
cli-value-sheet = SHEET
cli-value-map = HEADING=COLUMN
cli-value-label = WORD=CODE

## Errors

err-import-folder = { $path } is a folder; a file is needed
    .hint = Name the file with the list
err-import-no-heading = { $path }: no heading line was found
    .why = Columns needed: { $columns }
    .hint = Open the file in Excel and look at its first lines; an empty file cannot be taken
err-import-columns-missing = { $path }: the headings (line { $line }) lack { $columns }
    .why = There are: { $headings }
    .hint = Add the column, or name it yourself: --map "{ $first }={ $column }"
err-import-not-text = { $path } is neither text nor a workbook, or it is damaged
    .why = There are zero bytes in it
    .hint = Open the list in the program that made it and save it again as .xlsx or "CSV UTF-8"
err-import-page = { $path } is a web page or a document, not a list
    .why = Some systems call such files "Excel"
    .hint = Open it in Excel, save it as .xlsx and import that file
err-import-bad-letters = { $path }: line { $line } has bytes that make no letters
    .why = The file is damaged, or parts of it are in different encodings
    .hint = Open it in Excel, look at the names and save it as "CSV UTF-8"
err-import-line-too-long = { $path }: line { $line } is longer than { $limit } MiB
    .why = No list has such lines: a quote is not closed, or the file is damaged
    .hint = Save the list again as .xlsx or "CSV UTF-8"
err-import-too-wide = { $path }: line { $line } has more than { $limit } cells
    .hint = Look at the file in Excel: no list has so many columns
err-import-quote-open = { $path }: a quote that opens on line { $line } is never closed
    .why = All that is below would be taken for one cell
    .hint = Mend that line, or save the list from Excel as .xlsx
err-import-quote-stray = { $path }: on line { $line } there is text behind a closing quote
    .why = The quote may have opened far above, and the lines in between would be lost
    .hint = Inside a cell a quote is written twice: "Daisy ""Ltd"""; or save the list as .xlsx
err-import-changed = { $path } changed while it was read; nothing was written
    .hint = Close it in other programs and try again
err-import-pipe-too-long = More than { $limit } MiB came through the pipe
    .hint = Save the list to a file and name it: esep import … FILE
err-import-no-sheets = { $path } is no workbook and has no sheets
    .hint = Leave out --sheet
err-import-no-workbook = { $path } is an archive or a document, but no .xlsx, .xls or .ods workbook
    .hint = Open the list in Excel and save it as .xlsx
err-import-workbook-damaged = { $path }: the workbook is damaged or cut short
    .hint = Open it in Excel, let it repair the file and save it again
err-import-workbook-password = { $path }: the workbook is locked with a password
    .hint = Open it in Excel, remove the password (File → Info → Protect Workbook) and save it
err-import-workbook-too-large = { $path }: the workbook is too large
    .why = Workbooks are read up to { $limit } MiB and four million filled cells; a small file can unfold into a huge one
    .hint = Take the one sheet with the list (--sheet SHEET), or save it as "CSV UTF-8": such a file may be as long as it likes
err-import-sheet-unknown = { $path }: there is no sheet "{ $sheet }". Sheets:
    .hint = Name a sheet or its number: --sheet 1
err-import-sheets-several = { $path }: several sheets have lists, which one is meant?
    .hint = --sheet "{ $sheet }"
err-import-all-or-nothing = { $path }: { $count ->
    [one] { $count } row is wrong
   *[other] { $count } rows are wrong
}, so nothing was written
    .hint = Put them right, or leave out --all-or-nothing
err-import-map-form = Not understood: "{ $said }"
    .hint = --map "Heading=column", --map-code "word=code"
err-import-map-column = There is no column "{ $column }"
    .hint = There are { $known }; "-" leaves a column unread
err-import-map-heading = The file has no heading "{ $heading }"
    .hint = There are { $headings }
err-import-map-code = There is no code "{ $code }"
    .hint = Near: { $known }
err-import-map-unknown = No map is saved as "{ $name }"
    .hint = Save one: esep import … FILE --map "Heading=column" --save-map NAME
err-bad-same = "{ $value }" is not LINE=#NUMBER
    .hint = For example --same 112=#45: line 112 is about child #45
err-import-line-unknown = { $path }: there is no row on line { $line }
    .hint = The number of a line is the one that esep import … -n shows
err-import-large-change = { $path }: too much would change; nothing was written
    .why = Rows that replace something: { $changed }, in doubt: { $doubts }, of { $rows } rows. It may be the list of another school, of last year, or with a column moved
    .hint = See what would change: the same command with -n. If it is right, add --accept-large-change
err-import-plan-other = { $path }: it would not come to what was shown; nothing was written
    .hint = The register was changed in another window: run the command again
err-import-plan-pipe = The plan cannot be saved: the list came through a pipe and cannot be read again
    .hint = Save the list to a file
err-import-plan-over = { $path } is the list or the register itself; no plan is written over it
    .hint = Name another file: --plan-out plan.json
err-import-plan-unknown = { $path } is no import plan
    .hint = A plan is made by esep import … --plan-out FILE
err-import-plan-stale = The register has changed since the plan was made; nothing was written
    .hint = Make the plan again: { $command } --plan-out "{ $plan }"
err-import-plan-list = The list { $path } has changed since the plan was made; nothing was written
    .hint = Make the plan again: { $command } --plan-out "{ $plan }"
