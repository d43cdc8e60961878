"""What a hostile page, a scanner and a stalled upload get from the desk: refusals, and nothing that breaks it."""

import http.client
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time

from desk import PATIENT, Client, Desk


def raw(desk, text, wait=5.0):
    """Sends bytes as they are and gives the head of the answer; empty where the desk just closes."""
    with socket.create_connection((desk.host, desk.port), timeout=wait) as connection:
        connection.sendall(text.encode("latin-1"))
        try:
            return connection.recv(4096).decode("latin-1")
        except TimeoutError:
            return "nothing"


def expect(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}")


def status(answer):
    return answer.split(" ")[1] if answer.startswith("HTTP/1.1 ") else answer or "closed"


def main(program, root):
    with Desk(program, root) as desk:
        client = Client(desk)
        draft = client.draft()
        own = f"{desk.host}:{desk.port}"

        for host in ["evil.example", f"evil.example:{desk.port}", f"{own}.evil.example", "", "127.0.0.1:1"]:
            answer = raw(desk, f"GET {draft} HTTP/1.1\r\nHost: {host}\r\nCookie: {client.cookie}\r\n\r\n")
            expect(status(answer) in ("421", "400", "closed"), f"another host’s name is refused: {host!r}")

        for origin in ["http://evil.example", "null", "https://evil.example:443"]:
            answer = client.post(f"{draft}/edits", {"action": "anew"}, {"Origin": origin})
            expect(answer.status == 403, f"a post from {origin} is refused")
        answer = client.request(
            "POST", f"{draft}/edits", "action=anew", {"Content-Type": "text/plain"})
        expect(answer.status == 403, "a post that needs no leave of the browser is refused")

        for path in ["/../../etc/passwd", "/static/../../../etc/passwd", "/static/%2e%2e%2f%2e%2e%2fetc/passwd",
                     "/figures/../../../../etc/passwd", "//etc/passwd", "/static/desk.css%00.svg",
                     f"{draft}/pages/-1.png", f"{draft}/pages/1e9.png"]:
            answer = raw(desk, f"GET {path} HTTP/1.1\r\nHost: {own}\r\nCookie: {client.cookie}\r\n\r\n")
            expect(status(answer)[0] in "4c" and "root:" not in answer, f"{path} leads nowhere: {status(answer)}")

        head = (f"POST /intake HTTP/1.1\r\nHost: {own}\r\nCookie: {client.cookie}\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\n")
        with socket.create_connection((desk.host, desk.port), timeout=30) as connection:
            connection.sendall((head + "Content-Length: 900000000\r\n\r\n").encode())
            start, is_open = time.monotonic(), True
            while is_open and time.monotonic() - start < 15:
                try:
                    connection.send(b"x" * 65536)
                    time.sleep(0.005)
                except OSError:
                    is_open = False
            expect(not is_open, f"an endless form is cut off, after {time.monotonic() - start:.0f} s")

        answer = raw(desk, f"GET / HTTP/1.1\r\nHost: {own}\r\nX-Long: {'x' * 200_000}\r\n\r\n")
        expect(status(answer) != "200", f"endless headers are refused: {status(answer)}")
        expect(client.get(draft).status == 200, "the desk is still open")

        start = time.monotonic()
        with socket.create_connection((desk.host, desk.port), timeout=60) as connection:
            connection.sendall((head + "Content-Length: 4000\r\n\r\n_token=").encode())
            connection.settimeout(1)
            ended = False
            while time.monotonic() - start < 50 and not ended:
                try:
                    ended = connection.recv(4096) is not None
                except TimeoutError:
                    connection.sendall(b"x")
                except OSError:
                    ended = True
        expect(ended, f"an upload of a byte a second ends, after {time.monotonic() - start:.0f} s")

        fresh = Client(desk)
        expect(fresh.get("/").status == 200, "others are served meanwhile")
        expect(not re.search("P-1|Müller|draft", desk.log()), "the log holds nothing of a patient")

    crash(program, root)
    encrypted(program, root)


def folder(root, name):
    path = pathlib.Path(root) / ".build" / "desk" / name
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


def crash(program, root):
    """What the page has called saved is there after a power cut at any moment."""
    store = str(folder(root, "store"))
    for number in range(5):
        with Desk(program, root, "--store", store) as desk:
            client = Client(desk)
            draft = client.draft({**PATIENT, "patient_id": f"C-{number}"})
            first = re.search(r'data-exercise="([^"]+)"', client.get(draft).text).group(1)
            saved = 0
            for repetitions in range(5, 12 + number):
                answer = client.post(
                    f"{draft}/edits", {"action": "dose", "exercise": first, "repetitions": repetitions},
                    {"X-Fragment": "1"})
                if answer.status == 200:
                    saved = repetitions
            desk.kill()
        with Desk(program, root, "--store", store) as desk:
            page = Client(desk).get(draft).text
            found = re.search(rf'id="{first}-repetitions" name="repetitions" value="(\d+)"', page)
            expect(found and int(found.group(1)) == saved, f"kill {number + 1} lost nothing that was saved")


def encrypted(program, root):
    """To other machines the desk opens only with a password and encryption."""
    path = folder(root, "tls")
    (path / "password").write_text("correct horse battery\n")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1",
         "-keyout", path / "key.pem", "-out", path / "certificate.pem"], check=True, capture_output=True)
    refused = subprocess.run(
        [program, "serve", "--root", root, "--host", "0.0.0.0", "--port", "0"], capture_output=True, text=True,
        timeout=60)
    expect(refused.returncode != 0 and "could read patients' data" in refused.stderr,
           "without encryption it does not open to others, and says why")
    options = ["--host", "0.0.0.0", "--name", "localhost", "--certificate", path / "certificate.pem", "--key",
               path / "key.pem", "--password-file", path / "password"]
    with Desk(program, root, *options) as desk:
        context = ssl.create_default_context(cafile=str(path / "certificate.pem"))
        context.check_hostname = False
        form = {"Content-Type": "application/x-www-form-urlencoded"}

        def ask(method, target, body=None, headers=None):
            connection = http.client.HTTPSConnection("localhost", desk.port, context=context, timeout=20)
            connection.request(method, target, body, headers or {})
            answer = connection.getresponse()
            answer.read()
            return answer

        expect(ask("GET", "/").headers["Location"] == "/enter", "visitors are asked for the password")
        expect(ask("POST", "/enter", "password=guess", form).status == 403, "a wrong password is refused")
        entered = ask("POST", "/enter", "password=correct+horse+battery", form)
        expect("Secure" in (entered.headers["Set-Cookie"] or ""), "the right one lets in, over encryption alone")
        try:
            plain = raw(desk, f"GET / HTTP/1.1\r\nHost: localhost:{desk.port}\r\n\r\n")
        except OSError:
            plain = "closed"
        expect("200" not in plain, "nothing is said without encryption")


main(*sys.argv[1:])
