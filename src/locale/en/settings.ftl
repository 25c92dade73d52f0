## What a school sets for itself

cmd-settings = What the school has set for itself
    .below =
        Who looked at whose records, and when, is kept in the register itself. If the file can only be read
        (a write-protected folder, for one), the records are shown all the same, with a warning that no trace was kept.
cmd-settings-access = Keeps who looked at whom, or no longer does
    .examples =
        esep settings access off
        esep history access akhmetov      who looked at the child's records
cmd-settings-retention = For how many years the records of a child who left are kept
    .examples =
        esep settings retention 3
        esep settings retention 0         no time limit is set
cli-value-switch = on|off
cli-value-years = YEARS
arg-settings-access-on = on: it is kept; off: it is not
arg-settings-retention-years = Whole years; 0 takes the setting away

settings-title = Settings
settings-same = It is set so already.
settings-access-set = { $value ->
    [on] From now on it is kept who looked at whom: esep history access
   *[off] From now on it is not kept who looked at whom.
}
settings-retention-set = { $value ->
    [none] No time limit is set.
   *[other] The records of a child who left are kept for so many years: { $value }. Nothing is erased without a word: esep erase --help
}
op-settings-access = keeping who looked: { $value }
op-settings-retention = years that records are kept: { $value ->
    [none] not set
   *[other] { $value }
}
col-setting = Setting
settings-name-access = who looked is kept
settings-name-retention = years that records of those who left are kept
settings-switch-on = yes
settings-switch-off = no

err-bad-switch = { $argument }: "{ $value }" is neither on nor off
    .hint = Type it so: esep settings access on, or esep settings access off
err-bad-years = { $argument }: "{ $value }" is no number of years
    .hint = Type a whole number from 0 to 100: esep settings retention 3
