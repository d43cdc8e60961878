"""A desk that a test opens, and the forms that a browser would send to it."""

import http.client
import re
import subprocess
import tempfile
import urllib.parse

PATIENT = {
    "patient_id": "P-1", "name": "Ana Müller", "age": "50", "cause": "disc", "side": "left", "duration_weeks": "8",
    "nprs_worst": "5", "settle_minutes": "10", "directional_preference": "extension", "red_flag_screen": "complete",
    "red_flag_screener": "A. Okafor", "power": "5", "reflexes": "normal", "sensation": "normal",
    "conditions_screen": "complete", "minutes_per_day": "20", "days_per_week": "5",
    "red_flag_date": "2026-11-22", "neuro_date": "2026-11-22",
}


class Desk:
    """A server of its own, closed at the end of a `with`."""

    def __init__(self, program, root, *options):
        self.command = [program, "serve", "--port", "0", "--root", root, "--date", "2026-11-22", *options]

    def __enter__(self):
        self.said = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=self.said, text=True)
        self.link = self.process.stdout.readline().strip()
        address = urllib.parse.urlsplit(self.link)
        self.host, self.port = address.hostname, address.port
        if self.host == "0.0.0.0":
            self.host = "127.0.0.1"
        self.origin = f"http://{self.host}:{self.port}"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def kill(self):
        """Ends the server as a power cut does."""
        self.process.kill()
        self.process.wait(10)

    def log(self):
        """All that the server has said so far, but for the link."""
        self.said.seek(0)
        return self.said.read()


class Client:
    """A browser without a window: one connection, one session."""

    def __init__(self, desk):
        self.connection = http.client.HTTPConnection(desk.host, desk.port, timeout=60)
        address = urllib.parse.urlsplit(desk.link)
        answer = self.request("GET", f"{address.path}?{address.query}", cookie=False)
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        self.token = re.search(r'data-token="([^"]+)"', self.get("/").text).group(1)

    def request(self, method, path, body=None, headers=None, cookie=True):
        headers = dict(headers or {})
        if cookie:
            headers["Cookie"] = self.cookie
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        answer.bytes = answer.read()
        answer.text = answer.bytes.decode("utf-8", "replace")
        return answer

    def get(self, path, headers=None):
        return self.request("GET", path, headers=headers)

    def post(self, path, fields, headers=None):
        body = urllib.parse.urlencode({"_token": self.token, **fields}, doseq=True)
        return self.request(
            "POST", path, body, {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})})

    def draft(self, patient=None):
        return self.post("/intake", patient or PATIENT).headers["Location"]
