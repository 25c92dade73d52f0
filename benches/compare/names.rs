//! Names as they are heard in a Kazakh school, with every letter that Kazakh has and Russian has not.

use crate::random::Random;

/// Letters that classes are called by.
pub const LETTERS: [&str; 33] = [
    "А", "Ә", "Б", "В", "Г", "Ғ", "Д", "Е", "Ж", "З", "И", "К", "Қ", "Л", "М", "Н", "О", "Ө", "П", "Р", "С", "Т", "У", "Ұ", "Ү", "Ф", "Х",
    "Ц", "Ч", "Ш", "Э", "Ю", "Я",
];

pub const STREETS: [&str; 8] = [
    "Абай көшесі",
    "Қонаев көшесі",
    "Жібек жолы даңғылы",
    "Төле би көшесі",
    "Сәтбаев көшесі",
    "улица Мира",
    "улица Садовая",
    "Бөгенбай батыр көшесі",
];

pub const STAFF: [&str; 10] = [
    "Қалиева Гүлмира Сәкенқызы",
    "Литвинова Оксана Петровна",
    "Досанов Ербол Тілеуұлы",
    "Мельник Ирина Юрьевна",
    "Өмірбекова Жаңыл Бақытқызы",
    "Ғабдуллина Шолпан Ғаниқызы",
    "Ким Людмила Сергеевна",
    "Іскаков Нұрбол Ұланұлы",
    "Һамитова Үміт Әнуарқызы",
    "Семёнова Татьяна Игоревна",
];

pub const SUMMARIES: [&str; 6] = [
    "Сабаққа қатысуы туралы әңгіме",
    "Ата-анасымен бірлескен жоспар құрылды",
    "Ашуды басқару жаттығулары",
    "Беседа о пропусках и домашних заданиях",
    "Посещение семьи, составлен акт",
    "Обсуждение интересов, выбор кружка",
];

const KAZAKH_LAST: [&str; 24] = [
    "Ахметов",
    "Әбдіқадыров",
    "Байжанов",
    "Бекенов",
    "Ғабитов",
    "Досмұхамедов",
    "Ержанов",
    "Жұмабаев",
    "Ибраев",
    "Кенжебеков",
    "Қалиев",
    "Қожахметов",
    "Мұқанов",
    "Нұрланов",
    "Омаров",
    "Өтегенов",
    "Рақымжанов",
    "Садыков",
    "Смағұлов",
    "Тоқтаров",
    "Ұзақбаев",
    "Үсенов",
    "Һакімов",
    "Ілиясов",
];
const RUSSIAN_LAST: [&str; 16] = [
    "Иванов",
    "Ковалёв",
    "Лысенко",
    "Ким",
    "Пак",
    "Соколов",
    "Шевченко",
    "Морозов",
    "Фёдоров",
    "Гусев",
    "Цой",
    "Титов",
    "Зайцев",
    "Шмидт",
    "Орлов",
    "Никитин",
];
const KAZAKH_GIRLS: [&str; 16] = [
    "Айгүл",
    "Әсел",
    "Аружан",
    "Гүлнұр",
    "Дана",
    "Жаңыл",
    "Жұлдыз",
    "Інкәр",
    "Қымбат",
    "Меруерт",
    "Нұрай",
    "Сәуле",
    "Томирис",
    "Ұлпан",
    "Үміт",
    "Шұғыла",
];
const KAZAKH_BOYS: [&str; 16] = [
    "Айбек",
    "Әлихан",
    "Бауыржан",
    "Ғалымжан",
    "Дәурен",
    "Ерасыл",
    "Жәнібек",
    "Ілияс",
    "Қайрат",
    "Мирас",
    "Нұрсұлтан",
    "Өмір",
    "Санжар",
    "Тоқтар",
    "Ұлан",
    "Һәкім",
];
const RUSSIAN_GIRLS: [&str; 10] = ["Алина", "Анна", "Виктория", "Дарья", "Екатерина", "Ксения", "Мария", "Полина", "София", "Юлия"];
const RUSSIAN_BOYS: [&str; 10] = ["Александр", "Артём", "Даниил", "Дмитрий", "Егор", "Иван", "Кирилл", "Максим", "Матвей", "Тимофей"];
const KAZAKH_FATHERS: [&str; 14] =
    ["Асқар", "Әнуар", "Болат", "Бақыт", "Ғани", "Ербол", "Қайрат", "Марат", "Нұрлан", "Өмірбек", "Серік", "Тілеу", "Ұлан", "Ілияс"];
const RUSSIAN_FATHERS: [&str; 10] =
    ["Александров", "Андреев", "Викторов", "Владимиров", "Дмитриев", "Игорев", "Олегов", "Петров", "Сергеев", "Юрьев"];

/// Last name, first name and patronymic; some children have no patronymic.
pub fn of_child(random: &mut Random, sex: &str, kazakh: bool) -> (String, &'static str, String) {
    let girl = sex == "F";
    let (lasts, firsts): (&[&'static str], &[&'static str]) = match (kazakh, girl) {
        (true, true) => (&KAZAKH_LAST, &KAZAKH_GIRLS),
        (true, false) => (&KAZAKH_LAST, &KAZAKH_BOYS),
        (false, true) => (&RUSSIAN_LAST, &RUSSIAN_GIRLS),
        (false, false) => (&RUSSIAN_LAST, &RUSSIAN_BOYS),
    };
    let last = random.pick(lasts);
    let bends = girl && ["ов", "ев", "ёв", "ин"].iter().any(|ending| last.ends_with(ending));
    let patronymic = match (random.chance(95), kazakh, girl) {
        (false, ..) => String::new(),
        (_, true, true) => format!("{}қызы", random.pick(&KAZAKH_FATHERS)),
        (_, true, false) => format!("{}ұлы", random.pick(&KAZAKH_FATHERS)),
        (_, false, true) => format!("{}на", random.pick(&RUSSIAN_FATHERS)),
        (_, false, false) => format!("{}ич", random.pick(&RUSSIAN_FATHERS)),
    };
    (format!("{last}{}", if bends { "а" } else { "" }), random.pick(firsts), patronymic)
}
