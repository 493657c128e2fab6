"""Stems, and the words of a language that tell nothing by themselves: those show which language is spoken."""

from __future__ import annotations

from functools import cache, lru_cache

import snowballstemmer

from bot.domain.lookup.normalise import words
from bot.domain.lookup.thresholds import LONGEST_WORD

_STEMMERS = {
    "nl": "dutch",
    "en": "english",
    "fr": "french",
    "ar": "arabic",
    "ru": "russian",
    "tr": "turkish",
    "es": "spanish",
}

# Words of questions that tell nothing about their subject.
_STOP = {
    "nl": """de het een en of maar als dan ik je jij u wij we hij zij ze mij me mijn jouw uw hun ons onze is ben bent zijn was
        waren wordt worden word heb hebt heeft hebben had kan kun kunnen mag mogen moet moeten wil willen zou zal gaan ga gaat
        doe doen doet wat wie waar wanneer hoe waarom welke welk dat die dit deze daar hier er in op aan van voor met naar bij
        uit om te tot over door tegen zonder niet geen wel ook nog al nu toch even graag alstublieft aub iets iemand alles
        mensen iedereen heel veel meer krijgen krijg krijgt nodig weet weten vraag vraagje""",
    "en": """the a an and or but if then i you he she it we they me my your his her our their is am are was were be been being
        do does did have has had can could may might must should would will shall what who where when how why which that this
        these those there here in on at of for with to from by about into over after before not no yes also please some
        something someone anyone everything get find need want know tell much many very more question""",
    "fr": """le la les un une des du de d l et ou mais si je tu il elle on nous vous ils elles me te se mon ma mes ton ta tes
        son sa ses notre nos votre vos leur leurs est suis es sont etes etait etre ai as a avons avez ont avoir peux peut
        pouvez dois doit faut faire fais fait que qui quoi ou quand comment pourquoi quel quelle quels quelles ce cet cette
        ces ca c j n y en dans sur a au aux avec pour par sans pas ne non oui aussi svp s il plait veux veut voudrais besoin
        plus tres obtenir trouver question""",
    "ar": """في من على الى إلى عن مع هل ما ماذا كيف اين متى لماذا من هو هي انا نحن انت هذا هذه ذلك التي الذي و او ثم لا نعم
        لي لنا عندي لدي عند كل شي شو وين ليش كيفاش فين واش بدي اريد ممكن يمكن يمكنني استطيع ان اذا كان يكون لو سمحت عايز
        ابغى احتاج ابي شنو وش هاد هيدا ايش احصل الحصول نحصل تحصل اجد الاقي القى ابحث اروح اذهب اعمل افعل نعمل
        ساعدوني مساعدة سؤال معلومات عم رح لازم فيني قدر اقدر نقدر بدنا كم قديش يعني معنى شنوا""",
    "fa": """در از به با برای که را و یا هم این ان آن من ما شما او ایشان است هست هستم هستند بود شود می نمی ایا آیا چه چی چطور
        چگونه کجا کی چرا کدام یک خیلی باید خواهم میخواهم خواهش لطفا دارم دارد داریم کنم کند کنیم شوم شده ها های نیست بکنم
        توانم""",
    "ps": """په د ته له چې او یا نه زه زما مونږ ستا ستاسو دا دغه هغه څه څنګه چیرته کله ولې څوک یم دی ده دي کیږي کوم کولی شم
        سره لپاره غواړم لرم""",
    "uk": """в у на з із зі до від для про по за і й та або але якщо чи що як де коли чому хто який яка яке які це цей ця ці я ти
        він вона ми ви вони мені мене мій моя моє мої нам нас вам вас є бути був була було не ні так можна можу треба потрібно
        хочу маю мати будь ласка дуже ще вже мого мою отримати дістати знайти зробити робити йти піти питання підкажіть скажіть
        допоможіть скільки""",
    "ru": """в во на с со из к ко от до для о об по за и или но если ли что как где когда почему кто какой какая какое какие это
        этот эта эти я ты он она мы вы они мне меня мой моя мое мои нам нас вам вас есть быть был была было не нет да можно могу
        надо нужно хочу имею пожалуйста очень еще уже у моего мою получить найти сделать делать идти вопрос подскажите скажите помогите сколько""",
    "tr": """ve veya ama eger ise ben sen o biz siz onlar bana beni benim bizim sizin bu su ne nasil nerede nereye ne zaman
        neden niye kim hangi mi mu icin ile gibi de da ki bir var yok olur olan oldu lazim gerek istiyorum lutfen cok daha
        kadar yapmam yapabilirim miyim""",
    "es": """el la los las un una unos unas y o pero si yo tu el ella nosotros ustedes ellos me te se mi mis su sus nuestro es
        soy son eres esta estoy estan ser tengo tiene tienen tener puedo puede pueden debo debe hay hacer hago que quien donde
        cuando como por para porque cual cuales este esta esto ese esa en de del al con sin no tambien favor quiero necesito
        muy mas a obtener conseguir encontrar pregunta""",
}

_ENDINGS = {
    "uk": ("ами", "ями", "ого", "ому", "ими", "ої", "ою", "ею", "ах", "ях", "ів", "ам", "ям", "ий", "ій", "у", "ю", "и", "і", "ї", "а", "я", "е", "о"),
    "fa": ("های", "هایی", "ها", "ان", "ی"),
    "ps": ("ونه", "ونو", "انو", "ان", "و", "ه"),
}  # fmt: skip
SHORTEST_STEM = 4


@cache
def stop_words(language: str) -> frozenset[str]:
    """Folded words that tell nothing about what a question in this language is about."""
    return frozenset(words(_STOP[language]))


@cache
def _stemmer(language: str) -> object:
    return snowballstemmer.stemmer(_STEMMERS[language])


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word in a language; short words stay whole."""
    if len(word) <= SHORTEST_STEM:
        return word
    if language in _STEMMERS:
        stemmed: str = _stemmer(language).stemWord(word)  # type: ignore[attr-defined]  # snowballstemmer has no types
        return stemmed if len(stemmed) >= SHORTEST_STEM - 1 else word
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def tells(word: str, language: str) -> bool:
    """Whether a folded word can tell what a question is about."""
    return word not in stop_words(language) and len(word) <= LONGEST_WORD and (len(word) > 1 or word.isdigit())


def stems_of(text: str, language: str) -> tuple[str, ...]:
    """The stems of the words of a text, each once, in order."""
    return tuple(dict.fromkeys(stem(word, language) for word in words(text)))
