"""The templates that generate.py fills: sentences of customers, and what is changed in them without changing what is felt."""

# Each has one clear feeling, long enough to bear a change.
BASES = [
    "I'm furious that you charged me twice.",
    "This is so frustrating, the form has lost my data again.",
    "I'm confused, the two letters contradict each other.",
    "I'm really worried that the transfer is lost.",
    "I'm very disappointed with the quality of the coat.",
    "We are heartbroken that the photos are gone.",
    "I really appreciate how quickly you solved it.",
    "What a relief, the account is safe.",
    "Your technician was excellent and very professional.",
    "I love the new design, it is so much fun.",
    "I hope that the parcel arrives before the party.",
    "Please send the invoice to my new address.",
    "The driver was rude and slammed the door.",
    "It's annoying that nobody answers the phone.",
    "The hotel was a big disappointment.",
    "We had a wonderful evening and enjoyed the music.",
    "I don't understand what this fee is for.",
    "I'm scared that somebody has my password.",
    "The appointment is on Tuesday at three.",
    "Would you tell me when the shop opens on Sunday?",
]

# {name}: a first name; {number}: an order, case or invoice number; {date}; {amount}.
WITH_SLOTS = [
    "I'm furious, {name} promised me a refund for order {number} and nothing has come.",
    "{name} from your team was wonderful, I'm so happy with my order.",
    "It's really annoying that ticket {number} was closed again.",
    "I'm disappointed that {name} never called me back.",
    "My order {number} should arrive on {date}.",
    "I'm worried about the payment of {amount} for {number}.",
    "What do you mean by \"{number} pending\"? I don't understand it.",
    "I appreciate that {name} took care of {number}.",
    "Please change the name on booking {number} to {name}.",
    "I love the present that {name} picked, it cost only {amount}.",
]
NAMES = ["Anna", "Mehmet", "Siobhan", "Nguyen", "Oluwaseun", "Pat", "Joy", "Hope", "Grace", "Wolfgang", "Xiomara", "Li"]
NUMBERS = ["4711", "00340-B", "#99812", "K3PL9", "INV-2024-0078", "7719203", "2", "DE 88 1203"]
DATES = ["12 May", "Monday", "the 3rd", "2026-03-04", "3/4"]
AMOUNTS = ["20 euros", "$1,249.99", "4 GBP", "300", "EUR 0.99"]

# (feeling, weaker, stronger): the stronger text must not feel less of it. Any of the fine labels named may carry it.
UNPLEASANT = ["anger", "annoyance", "disapproval", "disgust", "disappointment"]
INTENSIFIED = [
    (UNPLEASANT, "I'm annoyed.", "I'm extremely annoyed."),
    (UNPLEASANT, "That is a bad answer.", "That is a really bad answer."),
    (UNPLEASANT, "This is unacceptable.", "This is totally unacceptable!"),
    (UNPLEASANT, "I'm slightly irritated by the delay.", "I'm hugely irritated by the delay."),
    (UNPLEASANT, "Your hotline is bad.", "Your hotline is the worst I have ever called."),
    (UNPLEASANT, "I'm a little disappointed.", "I'm deeply disappointed."),
    (UNPLEASANT, "I dislike the new version.", "I absolutely hate the new version."),
    (UNPLEASANT, "The room was dirty.", "The room was incredibly dirty, disgusting."),
    (["gratitude"], "I'm grateful for the help.", "I'm so incredibly grateful for the help."),
    (["gratitude"], "Thanks for the refund.", "Thank you so, so much for the refund!"),
    (["admiration", "approval"], "The service is good.", "The service is absolutely outstanding."),
    (["admiration", "approval"], "Your agent did well.", "Your agent did extremely well, amazing work."),
    (["joy", "love", "excitement"], "I like my new bike.", "I really love my new bike!"),
    (["joy", "love", "excitement"], "We're pleased with the trip.", "We're overjoyed with the trip!"),
    (["fear", "nervousness"], "I'm a bit worried about the payment.", "I'm terribly worried about the payment."),
    (["fear", "nervousness"], "I'm slightly nervous about the flight.", "I'm terrified about the flight."),
    (["sadness", "grief"], "I'm a bit sad about it.", "I'm unbelievably sad about it."),
    (["confusion"], "I'm a little confused.", "I'm completely confused."),
    (["optimism", "desire"], "I hope that it works.", "I really, really hope that it works."),
    (["relief"], "I'm relieved.", "I'm so incredibly relieved!"),
]

# What is denied with each way of denying: (affirmed, form with a gap for the way).
NEGATED_PRAISE = [
    ("I'm happy with the {thing}.", "I'm {not_} happy with the {thing}.", ["not", "not at all", "not really", "by no means"]),
    ("The {thing} is good.", "The {thing} is {not_} good.", ["not", "not very", "never", "hardly"]),
    ("I like the {thing}.", "I {not_} like the {thing}.", ["don't", "do not", "dont", "never did"]),
]
THINGS = ["delivery", "new app", "insurance", "router", "hotel", "repair", "contract", "support", "bus pass", "game", "loan", "heating"]

GREETINGS = ["Hi,", "Hello there,", "Dear Sir or Madam,", "Good morning,", "Hey team,", "To whom it may concern,"]
CLOSINGS = ["Kind regards", "Best wishes, Sam", "Thanks in advance.", "Please get back to me.", "Many thanks, M. Oduya", "Yours sincerely"]
URLS = ["see https://example.com/orders?id=77", "(ref. 5f3a-99c1)", "user@example.com", "ticket 20045", "www.example.org/help",
        "SN: 0045-XB-1"]
PUNCTUATION = [("?", "??"), (".", "!"), (".", ""), (".", "..."), (",", ""), (".", " ."), ("'", "\u2019")]
EMOJI = [
    ("I'm so happy with it", "\U0001F60D", "\U0001F970"),
    ("the tickets are here", "\U0001F389", "\U0001F973"),
    ("works again, thank you", "\U0001F44D", "\U0001F44D\U0001F3FE"),
    ("thank you for the help", "\U0001F64F", "\U0001F64F\U0001F3FB"),
    ("you cancelled my order, I'm furious", "\U0001F621", "\U0001F92C"),
    ("my photos are gone, I'm so sad", "\U0001F622", "\U0001F62D"),
    ("I love this game", "\u2764\uFE0F", "\U0001F49C"),
    ("so annoying, still no answer", "\U0001F644", "\U0001F624"),
    ("best pizza ever, amazing", "\U0001F355", "\U0001F60B"),
    ("we'll be there at three", "\U0001F4C5", "\U0001F5D3\uFE0F"),
]
