## Мектеп өзі үшін белгілегендер

cmd-settings = Осы мектептің есепке алу баптаулары
    .below =
        Кімнің жазбаларын кім, қашан қарағаны есептің өзінде сақталады. Есеп файлын тек оқуға болса
        (мысалы, қалта жазудан қорғалған), жазбалар бәрібір көрсетіледі, бірақ бағдарлама із қалмағанын ескертеді.
cmd-settings-access = Кімнің жазбаларын кім қарағанын жазып отыру
    .examples =
        esep settings access off
        esep history access ахметов      баланың жазбаларын кім қараған
cmd-settings-retention = Мектептен кеткен баланың жазбалары неше жыл сақталады
    .examples =
        esep settings retention 3
        esep settings retention 0         мерзім белгіленбеген
cli-value-switch = on|off
cli-value-years = ЖЫЛ
arg-settings-access-on = on — жазылып отырады; off — жазылмайды
arg-settings-retention-years = Жыл саны, бүтін сан; 0 баптауды алып тастайды

settings-title = Баптаулар
settings-same = Бұрыннан солай белгіленген.
settings-access-set = { $value ->
    [on] Енді кімнің жазбаларын кім қарағаны жазылып отырады: esep history access
   *[off] Енді кімнің жазбаларын кім қарағаны жазылмайды.
}
settings-retention-set = { $value ->
    [none] Сақтау мерзімі белгіленбеген.
   *[other] Мектептен кеткен баланың жазбалары { $value } жыл сақталады. Ештеңе өздігінен өшпейді: esep erase --help
}
op-settings-access = кім қарағанын жазу: { $value ->
    [on] қосылды
   *[off] өшірілді
}
op-settings-retention = жазбаларды сақтау мерзімі, жыл: { $value ->
    [none] белгіленбеген
   *[other] { $value }
}
col-setting = Баптау
settings-name-access = кім қарағанын жазу
settings-name-retention = кеткендердің жазбаларын сақтау, жыл
settings-switch-on = иә
settings-switch-off = жоқ

err-bad-switch = { $argument }: «{ $value }» — on да, off та емес
    .hint = Былай теріңіз: esep settings access on немесе esep settings access off
err-bad-years = { $argument }: «{ $value }» — жыл саны емес
    .hint = 0-ден 100-ге дейінгі бүтін сан теріңіз: esep settings retention 3
