## Оқушылар

student-added = Жазылды: { $student }, #{ $id }
student-edited = Түзетілді: { $student }, #{ $id }
student-same = Бәрі солай жазылған: { $student }, #{ $id }
student-left = Мектептен кеткені белгіленді: { $student }, { $day }
student-left-open =
    { $student } әлі есепте тұр ({ $count } жазба). Шығару: esep register remove "#{ $id }" --on { $on } --ground transferred --protocol N

op-student-add = оқушы жазылды: { $student }
op-student-edit = мәлімет түзетілді: { $student }
op-student-leave = { $on } мектептен кетті: { $student }

cmd-import-attendance = Тоқсандағы сабаққа қатысу тізімін енгізеді: оқыған және босатқан күндер
    .examples =
        esep import attendance тізім.csv --term previous -n
        esep import attendance тізім.csv --term 2026-2027/1
cmd-student-attendance = Тоқсандағы сабаққа қатысу: барлық оқушы немесе бір оқушының барлық тоқсаны
    .examples =
        esep student attendance --term previous
        esep student attendance ахметов әлихан
