## Restoring a copy

cmd-restore = Puts a copy in the place of the register: shows what it holds and what would be lost, and asks; the old register stays beside it
    .examples =
        esep restore backups/register-2026-11-22T093000.esep -n      only look
        esep restore backups/register-2026-11-22T093000.esep
arg-restore-backup = The copy
arg-restore-to = In the place of which register (usually your own)

restore-holds =
    { $file }
      School: { $school }
      Newest operation: { $operation }, { $at }
      Children: { $students }, entries: { $entries }, contacts: { $interventions }
restore-school-unnamed = not named
restore-new = There is no register { $path } yet: it will be made.
restore-nothing-lost = Nothing would be lost: the copy has every operation of { $path }.
restore-loses = { $count ->
    [1] One operation of { $path } that the copy lacks would be lost: { $first }
   *[other] { $count } operations of { $path } that the copy lacks would be lost: { $first } to { $last }
}. What they are: esep history
restore-erased = The copy holds children who were erased since ({ $count }); they would be back: { $ids }. Erase them again: esep erase
restore-broken = The register { $path } does not open: how many operations would be lost is not known.
restore-ask = Put the copy in the place of the register? The old one stays beside it. [y/N]
restore-not = Nothing was changed.
restore-kept = The old register is kept: { $path }
restore-done = The register is restored: { $path }

err-backup-missing = There is no copy { $path }
    .hint = Check the name; copies lie in the folder backups beside the register
err-restore-itself = { $path } is the register itself, not a copy
    .hint = Name a copy; they lie in the folder backups beside the register
err-restore-other-key = { $file } is locked with another key than the register { $path }
    .why = It is a copy of another register, or was made before the key was changed
    .hint = Put it in a place of its own and look: esep restore "{ $file }" --to NEW_FILE
err-restore-other-school = { $file } is the register of another school: { $other }
    .why = This register belongs to { $mine }
    .hint = Take a copy of your own school; this one can have a place of its own: --to NEW_FILE
err-restore-other-register = { $file } is a copy of another register: its history begins otherwise
    .hint = Take a copy of this register; this one can have a place of its own: --to NEW_FILE
err-restore-not-asked = Consent is needed, and there is nobody to ask
    .hint = Look: esep restore "{ $file }" -n; agree: esep restore "{ $file }" -y
err-restore-changed = While you looked, something was written to { $path }
    .hint = Nothing was changed. See again what would be lost: repeat the command
err-register-replaced = While the command waited, the register's file was replaced
    .why = It was restored from a copy
    .hint = Nothing was written. Repeat the command
