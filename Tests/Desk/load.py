"""50 clients edit at once for a minute, each its own draft and one that all share: no error, no lost edit."""

import re
import statistics
import sys
import threading
import time

from desk import PATIENT, Client, Desk

CLIENTS = 50
SECONDS = 60


def exercises(page):
    return re.findall(r'data-exercise="([^"]+)"', page)


def sit(desk, number, shared, previews, edits, failures, until):
    try:
        client = Client(desk)
        draft = client.draft({**PATIENT, "patient_id": f"P-{number}"})
        first = exercises(client.get(draft).text)[0]
        count = 0
        while time.monotonic() < until:
            count += 1
            repetitions = 5 + count % 20
            start = time.monotonic()
            answer = client.post(
                f"{draft}/edits", {"action": "dose", "exercise": first, "repetitions": repetitions},
                {"X-Fragment": "1"})
            picture = re.search(r'src="([^"]+/pages/1\.png[^"]*)"', answer.text)
            page = client.get(picture.group(1).replace("&amp;", "&"))
            previews.append(time.monotonic() - start)
            if answer.status != 200 or page.status != 200 or page.bytes[:4] != b"\x89PNG":
                failures.append(f"client {number}: {answer.status} {page.status}")
            written = re.search(rf'id="{first}-repetitions" name="repetitions" value="(\d+)"', answer.text)
            if written.group(1) != str(repetitions):
                failures.append(f"client {number}: edit lost")
            edits.append(1)
            # A person looks at the page before the next edit.
            time.sleep(1)
        # Everybody adds to one draft: each edit is a step that can be taken back.
        answer = client.post(
            f"{shared}/edits", {"action": "dose", "exercise": first, "sets": 2 + number // 40, "repetitions": 1 + number % 40},
            {"X-Fragment": "1"})
        if answer.status != 200:
            failures.append(f"client {number}: shared draft {answer.status}")
    except Exception as error:  # noqa: BLE001 - whatever ends a client is a failure
        failures.append(f"client {number}: {error!r}")


def main(program, root):
    with Desk(program, root) as desk:
        owner = Client(desk)
        shared = owner.draft()
        before = int(re.search(r"revision=(\d+)", owner.get(shared).text).group(1))
        previews, edits, failures = [], [], []
        until = time.monotonic() + SECONDS
        threads = [
            threading.Thread(target=sit, args=(desk, number, shared, previews, edits, failures, until))
            for number in range(CLIENTS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        # The first connection has been closed meanwhile, as one on which nothing happens is.
        after = int(re.search(r"revision=(\d+)", Client(desk).get(shared).text).group(1))
        if after - before != CLIENTS:
            failures.append(f"the shared draft has {after - before} edits of {CLIENTS}")
        previews.sort()
        print(f"{CLIENTS} clients, {len(edits)} edits in {SECONDS} s, {len(failures)} failures")
        print(f"edit and preview: median {statistics.median(previews) * 1000:.0f} ms, "
              f"95th percentile {previews[int(len(previews) * 0.95)] * 1000:.0f} ms")
        for failure in failures[:10]:
            print(failure)
        sys.exit(1 if failures else 0)


main(*sys.argv[1:])
