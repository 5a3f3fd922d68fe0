"""With Python's standard library: find a town, ask with a profile that nobody stores, list partnerships as CSV."""
import csv
import json
import os
import time
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SERVICE = os.environ.get("TWINMATCH_URL", "http://127.0.0.1:3000")


def call(path, query=None, body=None, accept="application/json"):
    """Asks the service; waits as it says where it is asked too often or a part of it is away."""
    address = f"{SERVICE}{path}?{urlencode(query or {})}"
    data = None if body is None else json.dumps(body).encode()
    request = Request(address, data, {"Accept": accept, "Content-Type": "application/json"})
    for _ in range(3):
        try:
            with urlopen(request) as answer:
                return answer.read().decode("utf-8-sig")
        except HTTPError as error:
            if error.code not in (429, 503):
                problem = json.load(error)
                raise SystemExit(f"{problem['title']}: {problem.get('faults', problem['detail'])}") from error
            time.sleep(int(error.headers.get("Retry-After", "5")))
    raise SystemExit("The service is not available")


town = json.loads(call("/v1/search", {"q": "Münster", "country": "DE"}))["items"][0]
print(town["name"], town["codes"])

profile = {"country": "PL", "population": 2500, "location": {"lat": 54.36, "lon": 19.68},
           "interests": [{"topic": "youth_exchange", "role": "seeks"}]}
for item in json.loads(call("/v1/suggestions", {"limit": 3}, profile))["items"]:
    print(item["municipality"]["name"], round(item["score"], 2), [reason["text"] for reason in item["reasons"]])

for row in csv.DictReader(call("/v1/partnerships", {"country": "PL,DE"}, accept="text/csv").splitlines()):
    print(row)
