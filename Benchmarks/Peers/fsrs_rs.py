"""Replays and fits a log of reviews by fsrs-rs: fsrs_rs.py LOG.csv TRAINING ANSWER.json

Fits twice: to all items, timed, and to the first TRAINING ones, whose weights are written. The day starts at four, UTC.
"""

import csv
import json
import sys
import time

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview

source, training, answer = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(source, encoding="utf-8-sig") as file:
    rows = [(int(row["review_time_ms"]), row["card_id"], int(row["rating"])) for row in csv.DictReader(file)]
# Those of one instant stay in the file's order.
rows.sort(key=lambda row: row[0])
histories, items, cards = {}, [], []
for moment, card, rating in rows:
    day = (moment - 4 * 3_600_000) // 86_400_000
    last, history = histories.get(card, (day, []))
    history.append(FSRSReview(rating, day - last))
    histories[card] = (day, history)
    if len(history) > 1 and day > last:
        items.append(FSRSItem(history))
        cards.append(hash(card) & 0x7FFFFFFFFFFFFFFF)
whole = [FSRSItem(history) for _, history in histories.values()]
model = FSRS(list(DEFAULT_PARAMETERS))


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


replay = min(seconds(lambda: model.memory_state_batch(whole)) for _ in range(15))
fit = min(seconds(lambda: model.compute_parameters(items, card_ids=cards)) for _ in range(15))
weights = model.compute_parameters(items[:training], card_ids=cards[:training])
with open(answer, "w", encoding="utf-8") as file:
    json.dump({"replay_per_second": len(rows) / replay, "fit_seconds": fit, "weights": list(weights)}, file)
