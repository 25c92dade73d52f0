## Что школа установила для себя

cmd-settings = Настройки учёта этой школы
    .below =
        Кто, когда и чьи записи смотрел, хранится в самом учёте. Если его файл можно только читать
        (например, папка защищена от записи), записи всё равно показываются, но программа предупредит, что следа не осталось.
cmd-settings-access = Записывать ли, кто чьи записи смотрел
    .examples =
        esep settings access off
        esep history access ахметов      кто смотрел записи ребёнка
cmd-settings-retention = Сколько лет хранить записи выбывшего ребёнка
    .examples =
        esep settings retention 3
        esep settings retention 0         срок не установлен
cli-value-switch = on|off
cli-value-years = ЛЕТ
arg-settings-access-on = on — записывать; off — не записывать
arg-settings-retention-years = Целое число лет; 0 убирает настройку

settings-title = Настройки
settings-same = Так уже установлено.
settings-access-set = { $value ->
    [on] Теперь записывается, кто чьи записи смотрел: esep history access
   *[off] Теперь не записывается, кто чьи записи смотрел.
}
settings-retention-set = { $value ->
    [none] Срок хранения не установлен.
   *[other] Срок хранения записей выбывшего ребёнка, лет: { $value }. Само ничего не удаляется: esep erase --help
}
op-settings-access = записывать, кто смотрел: { $value ->
    [on] включено
   *[off] выключено
}
op-settings-retention = срок хранения записей, лет: { $value ->
    [none] не установлен
   *[other] { $value }
}
col-setting = Настройка
settings-name-access = записывать, кто смотрел
settings-name-retention = хранить записи выбывших, лет
settings-switch-on = да
settings-switch-off = нет

err-bad-switch = { $argument }: «{ $value }» — не on и не off
    .hint = Наберите так: esep settings access on или esep settings access off
err-bad-years = { $argument }: «{ $value }» — не число лет
    .hint = Наберите целое число от 0 до 100: esep settings retention 3
