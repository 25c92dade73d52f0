# Lists from files: what is said of them, the help of `esep import`, its errors.

import-head = { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, headings on line { $line }
import-counts = {"  "}new { $new } · changed { $changed } · unchanged { $unchanged } · rejected { $rejected }
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
import-unknown-label = {"  "}unknown: "{ $label }". Near: { $near }. Settle it once: --map-code "{ $label }={ $code }" --save-map NAME

op-import-students = students imported: { $new } new, { $changed } changed
op-import-entries = entries imported: { $new } new, { $changed } changed
op-import-interventions = contacts imported: { $new } new, { $changed } changed
op-import-attendance = attendance of { $term } imported: { $new } new, { $changed } changed

## Help

cmd-import = Takes lists from files; what is wrong is set aside, nobody is ever removed
cmd-import-students = Takes a list of children and their classes
    .examples =
        esep import students list.csv --since 2026-09-01 -n      only shows what would change
        esep import students list.csv --since 2026-09-01
cmd-import-entries = Takes a list of entries of the registers
cmd-import-interventions = Takes a list of contacts
arg-all-or-nothing = Refuse the whole file if one row is wrong
arg-sheet = Sheet of the workbook: its name or number
arg-map = Which column stands under this heading: "Фамилия=last_name"; "-" leaves it unread
arg-map-code = Which code this word means: "fight=antisocial_behaviour"
arg-use-map = Take the map of headings and words saved under this name
arg-save-map = Save the map of headings and words under this name
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
