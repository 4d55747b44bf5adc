"""The words and signs of currencies, before a number and after it."""

# Written before the number. "RM" also begins names and record numbers: see `money_kept`.
BEFORE = {
    "IDR": ("Rp.", "Rp", "IDR", "Rupiah"),
    "USD": ("US$", "USD", "$", "U.S.$"),
    "SGD": ("S$", "SGD", "SG$"),
    "AUD": ("A$", "AUD", "AU$"),
    "HKD": ("HK$", "HKD"),
    "TWD": ("NT$", "TWD"),
    "NZD": ("NZ$", "NZD"),
    "CAD": ("C$", "CA$", "CAD"),
    "MYR": ("RM", "MYR"),
    "EUR": ("€", "EUR"),
    "GBP": ("£", "GBP"),
    "JPY": ("¥", "JPY"),
    "CNY": ("RMB", "CNY"),
    "KRW": ("₩", "KRW"),
    "THB": ("฿", "THB"),
    "INR": ("₹", "INR"),
    "PHP": ("₱", "PHP"),
    "VND": ("₫", "VND"),
    "CHF": ("CHF",),
    "SAR": ("SAR",),
    "AED": ("AED",),
    "BND": ("B$", "BND"),
    "PGK": ("PGK",),
}
_DOLLARS_OF = {
    "SGD": ("Singapura", "Singapore"), "AUD": ("Australia", "Australian"), "HKD": ("Hong Kong", "Hongkong"),
    "TWD": ("Taiwan",), "NZD": ("Selandia Baru", "New Zealand"), "CAD": ("Kanada", "Canadian"), "BND": ("Brunei",),
    "USD": ("AS", "Amerika Serikat", "Amerika", "US", "U.S."),
}  # fmt: skip
AFTER = {
    "IDR": ("rupiah", "Indonesian rupiah", "IDR", "perak"),
    "MYR": ("ringgit Malaysia", "Malaysian ringgit", "ringgit", "MYR"),
    "EUR": ("euro", "euros", "EUR"),
    "GBP": ("poundsterling", "pound sterling", "pounds sterling", "pound Inggris", "British pounds", "pounds", "GBP"),
    "JPY": ("yen Jepang", "Japanese yen", "yen", "JPY"),
    "CNY": ("yuan China", "Chinese yuan", "yuan", "renminbi", "RMB", "CNY"),
    "KRW": ("won Korea", "Korean won", "South Korean won", "won", "KRW"),
    "THB": ("baht Thailand", "Thai baht", "baht", "THB"),
    "INR": ("Indian rupees", "rupee", "rupees", "INR"),
    "PHP": ("peso Filipina", "Philippine pesos", "peso", "pesos", "PHP"),
    "VND": ("dong Vietnam", "Vietnamese dong"),
    "CHF": ("franc Swiss", "Swiss francs", "CHF"),
    "SAR": ("riyal Arab Saudi", "riyal Saudi", "Saudi riyals", "riyal", "riyals"),
    "AED": ("dirham", "dirhams"),
    "PGK": ("kina",),
    "USD": ("dolar", "dollar", "dollars", "USD", "US$"),
}
for _code, _countries in _DOLLARS_OF.items():
    _named = (f"{word} {country}" for word in ("dolar", "dollar") for country in _countries)
    _english = (f"{country} {word}" for word in ("dollar", "dollars") for country in _countries)
    AFTER[_code] = (*_named, *_english, *AFTER.get(_code, (_code,)))
# Which dollar is not said: taken for the American one, with a flag.
DOLLARS = ("$", "dolar", "dollar", "dollars")


def _codes(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {word.lower(): code for code, words in table.items() for word in words}


CODE_BEFORE = _codes(BEFORE)
CODE_AFTER = _codes(AFTER)
SIGNS = tuple(code for code in CODE_BEFORE if not code[0].isalpha())
