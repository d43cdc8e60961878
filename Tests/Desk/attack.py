"""What a hostile page, a scanner and a stalled upload get from the desk: refusals, and nothing that breaks it."""

import socket
import sys
import time

from desk import Client, Desk


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


main(*sys.argv[1:])
