## Erasing a child

cmd-erase = Erases a child for good, everywhere; a certificate stays
    .examples =
        esep erase akhmetov -n                     shows what there is, erases nothing
        esep erase --left-before 2023-09-01        everybody who had left by then
        esep erase certificate 1                   to be printed and signed
cmd-erase-certificate = Certificates of erasure; with a number, one to be printed
cmd-erase-sweep = Writes the file anew, so that nothing erased stays in it (erasing does it by itself)
arg-left-before = All children who left the school before this day
arg-even-active = Also a child who is on a register
cli-value-number = NUMBER
arg-erase-certificate-number = Number of the certificate

erase-left = left the school on { $day }
erase-law = Personal data are destroyed once their purpose is reached (law 94-V). The approved list names no retention time for this
    register: the school sets it.
erase-too-soon = The retention time that the school has set is not over: until { $until }
erase-copies = Backups made before still hold the child ({ $count }); they are here: { $path }
    Delete them if they are not needed any more, and remember those that were taken elsewhere.
erase-aside = These files may hold the child too: an update or a restore set them aside, or a run that was cut short left them. Delete what is not needed:
erase-unswept = The erasing of a child was cut short: the file may still hold traces. To finish: esep erase sweep
erase-retention = The school keeps records for so many years: { $years }
erase-no-retention = The school has set no time for keeping records: esep settings retention YEARS
erase-ask = Erase { $count ->
    [one] this child
   *[other] these { $count } children
} for good? It cannot be undone. [y/N]
erase-not = Nothing was erased.
erase-would = Would be erased: { $count ->
    [one] { $count } child
   *[other] { $count } children
}. Nothing was changed.
erase-nobody = There is nobody to erase.
erase-swept = The file is written anew: nothing that was erased stays in it.
erase-active-left = Still on a register and left out: { $ids } ({ $count })
erase-active-remove = esep register remove "#{ $id }" --kind { $kind } --on DATE --ground CODE
erase-done = Erased: { $count ->
    [one] { $count } child
   *[other] { $count } children
}; certificate No. { $numbers }. Print it: esep erase certificate { $first }
    Operations that touched the child can no longer be undone.
erase-mentions = Texts of other records still name the child; only you can judge them:
erase-certificates = Certificates of erasure
erase-certificate = Certificate of erasure No. { $number }
erase-signed = Signature ____________________
op-erase = erased: { $count ->
    [one] { $count } child
   *[other] { $count } children
}

err-erase-active = { $student } is still on a register; nothing was erased
    .why = The records of work under way would be lost
    .hint = Remove the child first:
        { $remove }
        If it must be: esep erase "#{ $id }" --even-active
err-erase-unasked = Nobody is there to confirm; nothing was erased
    .hint = See what would go: esep erase { $what } -n
        Erase without a question: esep erase { $what } -y
err-erase-not-swept = The child is erased from all records, but the file could not be written anew: it may still hold traces
    .why = { $reason }
    .hint = Run it when the disk has room and nobody else works: esep erase sweep
err-certificate-unknown = There is no certificate No. { $number }
    .hint = See: esep erase certificate
err-operation-erased = Operation { $operation } cannot be undone: it touched a child who has been erased
    .hint = Look: esep history
