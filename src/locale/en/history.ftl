## The history that shows whether anything was changed past the program

cmd-history-verify = Walks the whole history and tells whether anything was changed past the program
    .examples =
        esep history verify
        esep history verify --against 3f2a-91bc-07d4-e8aa    the control code on a signed paper
cmd-history-access = Who looked at whose records, when
    .examples =
        esep history access akhmetov --from 2026-09-01
arg-history-access-from = First day
arg-history-access-to = Last day (today)
arg-against = Control code from a paper: is it one of this history?
cli-value-digest = CODE

history-access = Who looked
history-access-lists = Looks at lists are kept without names, with the number of children: esep history access
history-access-lost = It could not be kept that you looked: { $why }
history-anchor = History: operation No. { $operation }, control code { $digest }
history-whole = The history is whole: { $count ->
    [one] { $count } operation
   *[other] { $count } operations
}; the newest is No. { $operation }, control code { $digest }
history-known = The control code is that of operation No. { $operation } of { $when }; the history is whole.

err-bad-digest = { $argument }: "{ $value }" is no control code
    .hint = 12 to 64 digits and letters a to f, as they stand below a report: 3f2a-91bc-07d4-e8aa
err-digest-unknown = No operation of this register has the control code { $digest }
    .why = The code was mistyped, the paper is of another register, or this one was put back to an older copy or replaced after the printing
    .hint = Compare the code with the paper once more, and see whether the paper is of this school and this register.
        { $known ->
            [yes] If they are right, look in the newest copy, then in the older ones beside it: esep -f "{ $copy }" history verify --against { $digest }
           *[no] If they are right, find a copy made after the printing (none lies beside the register) and look in it: esep -f COPY history verify --against { $digest }
        }
        If the code is there, records are missing here: delete no copy, and tell the director.
err-history-row = The history does not fit: what operation No. { $operation } left is not what stands in the register
    .why = Changed past the program: table { $table }, row { $row }
    .hint = Compare with a copy from before: esep -f COPY history verify
err-history-operation = The history does not fit: operation No. { $operation } itself was changed past the program
    .hint = Compare with a copy from before: esep -f COPY history verify
err-history-missing = The history does not fit: operation No. { $operation } was taken out past the program
    .hint = Compare with a copy from before: esep -f COPY history verify
err-history-stranger = The history does not fit: no operation added row { $row } of the table { $table }
    .hint = Compare with a copy from before: esep -f COPY history verify

history-reason = { $what }; reason: { $reason }
err-reason-names = The reason names a child, and it stays in the history for good, even if the child is erased
    .hint = Write it without a name; with the number if need be: "#12 was entered twice"
