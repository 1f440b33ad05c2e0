"""Labelled texts from files: `text<TAB>label,label`, as in this repository, or GoEmotions as published."""
import numpy


class Texts:
    """texts: list of str; gold: a bool per text and label."""

    def __init__(self, texts, gold):
        self.texts, self.gold = texts, gold

    def __len__(self):
        return len(self.texts)

    def rows(self, chosen):
        return Texts([self.texts[i] for i in chosen], self.gold[chosen])


def read(paths, labels):
    """One or more files together. Label numbers (the published files have no header and numbers, alphabetical) are places in `labels`."""
    place = {name: i for i, name in enumerate(labels)} | {str(i): i for i in range(len(labels))}
    texts, rows = [], []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            cells = line.split("\t")
            if len(cells) < 2 or (number == 1 and cells[:2] == ["text", "labels"]):
                continue
            unknown = [name for name in cells[1].split(",") if name not in place]
            if unknown:
                raise SystemExit(f"{path}:{number}: there is no label {unknown[0]}")
            texts.append(cells[0])
            rows.append([place[name] for name in cells[1].split(",")])
    if not texts:
        raise SystemExit(f"{', '.join(map(str, paths))}: no labelled text")
    gold = numpy.zeros((len(texts), len(labels)), dtype=bool)
    for i, row in enumerate(rows):
        gold[i, row] = True
    return Texts(texts, gold)


def write_plain(texts, path):
    """A text a line, as peers read them."""
    path.write_text("".join(text + "\n" for text in texts), encoding="utf-8")


def write_training(data, labels, path):
    """`label,label<TAB>text`, as peers learn from them."""
    names = numpy.array(labels)
    path.write_text("".join(f"{','.join(names[row])}\t{text}\n" for text, row in zip(data.texts, data.gold)), encoding="utf-8")
