"""The draws of a simulation, one after the other, in vectorised numpy: every lead of every stage, month and trial.

Reads the plan's numbers as JSON from standard input; prints seconds, mean revenue and the chance of the goal.
"""

import json
import sys
import time

import numpy as np

plan = json.load(sys.stdin)
trials = plan["trials"]
months = plan["months"]
random = np.random.default_rng(plan["seed"])


def pass_on(entries, rate, lag_months, late):
    """Entries to the next stage in the same months: binomial passages, then the split over two months."""
    going = random.binomial(entries, rate[:, None])
    later = random.binomial(going, late)
    following = np.zeros_like(entries)
    length = entries.shape[1]
    if lag_months < length:
        following[:, lag_months:] += (going - later)[:, : length - lag_months]
    if lag_months + 1 < length:
        following[:, lag_months + 1 :] += later[:, : length - lag_months - 1]
    return following


def run():
    revenue = np.zeros((trials, months))
    customers = np.zeros((trials, months))
    handoff = np.zeros((trials, months))
    for segment in plan["segments"]:
        mean = np.array(segment["entries"])
        factor = segment["factor"]
        if factor > 1:
            entries = random.negative_binomial(mean / (factor - 1), 1 / factor, (trials, months))
        else:
            entries = random.poisson(mean, (trials, months))
        before = segment["pastMonths"]
        past = np.array(segment["past"], dtype=np.int64).reshape(-1, before)
        here = np.concatenate([np.tile(past[0], (trials, 1)), entries], axis=1)
        for index, step in enumerate(segment["steps"]):
            rate = random.beta(step["a"], step["b"], trials)
            here = pass_on(here, rate, step["lagMonths"], step["late"])
            here[:, :before] = past[index + 1]
            if index + 1 == plan["handoffIndex"]:
                handoff += here[:, before:]
        won = here[:, before:]
        square = segment["dealSpread"] ** 2
        customers += won
        revenue += random.standard_gamma(won / square) * square * segment["dealValue"]
    levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    for figure in (revenue, customers, handoff):
        np.quantile(figure, levels, axis=0)
        np.quantile(np.cumsum(figure, axis=1), levels, axis=0)
    total = revenue.sum(axis=1)
    return float(total.mean()), float((total >= plan["goal"]).mean())


start = time.process_time()
mean_revenue, chance = run()
print(json.dumps({"seconds": time.process_time() - start, "revenue": mean_revenue, "chance": chance}))
