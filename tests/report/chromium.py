"""A headless Chromium driven over its DevTools pipe: no port, no driver program, no package needed.

Messages are JSON objects that end with a zero byte, written to the browser's file descriptor 3 and read from
4. The browser gets a profile folder of its own, which goes with it.
"""

import base64
import fcntl
import itertools
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--no-default-browser-check", "--remote-debugging-pipe",
    "--hide-scrollbars", "--disable-breakpad", "--force-color-profile=srgb",
)  # fmt: skip

_FAR = 200  # least number of a descriptor that is in nobody's way


class Chromium:
    """One browser; a context manager that ends the process it started and no other."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="chromium-")
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()

        def wire():
            # Both ends are moved far out of the way first: the pipe may itself have got number 3 or 4, and a fixed
            # number may be taken in a process that has many files open.
            read, write = (fcntl.fcntl(end, fcntl.F_DUPFD, _FAR) for end in (to_browser, from_browser))
            os.dup2(read, 3)
            os.dup2(write, 4)

        self._process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=wire,
        )  # fmt: skip
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._numbers = itertools.count(1)
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self._out)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(5)
        os.close(self._in)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, session=None, **params):
        """Send a command and wait for its answer; events that come meanwhile are kept."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        while True:
            answer = self._read()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def _read(self, seconds=120):
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], seconds)
            if not ready:
                raise TimeoutError("the browser does not answer")
            more = os.read(self._in, 1 << 20)
            if not more:
                raise RuntimeError("the browser has ended")
            self._buffer += more
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, path, width=1280, height=900, *, bypass_policy=False, media="", scheme="light"):
        """Open a file and wait until it has loaded."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, target, session, Path(path), width, height, bypass_policy, media, scheme)


class Page:
    """One open page."""

    def __init__(self, browser, target, session, path, width, height, bypass_policy, media, scheme):
        self.browser, self.target, self.session = browser, target, session
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.send(f"{domain}.enable")
        self.send("Page.setBypassCSP", enabled=bypass_policy)
        self.size(width, height)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.send("Emulation.setEmulatedMedia", media=media, features=features)
        self.send("Page.setLifecycleEventsEnabled", enabled=True)
        began = time.monotonic()
        self.send("Page.navigate", url=path.resolve().as_uri())
        while self.evaluate("document.readyState") != "complete" or self.evaluate("location.href") == "about:blank":
            time.sleep(0.01)
            if time.monotonic() - began > 60:
                raise TimeoutError(f"{path} does not load")
        self.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        self.seconds = time.monotonic() - began

    def send(self, method, **params):
        return self.browser.send(method, self.session, **params)

    def size(self, width, height, scale=1):
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )

    def evaluate(self, script):
        """Value of a script, waiting for promises."""
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(
                answer["exceptionDetails"].get("exception", {}).get("description") or answer["exceptionDetails"]["text"]
            )
        return answer["result"].get("value")

    def style(self, rules):
        """Lay rules over the page's own; a constructed sheet, which no policy of the page keeps out."""
        self.evaluate(
            "{ const sheet = new CSSStyleSheet(); "
            f"sheet.replaceSync({json.dumps(rules)}); document.adoptedStyleSheets = [sheet]; }}"
        )

    def events(self, method):
        """Events of one kind that this page has sent so far."""
        return [
            e["params"] for e in self.browser.events if e.get("method") == method and e.get("sessionId") == self.session
        ]

    def requests(self):
        """Addresses the page asked for, beside the file itself and what it carries."""
        urls = [e["request"]["url"] for e in self.events("Network.requestWillBeSent")]
        return [u for u in urls if not u.startswith(("file:", "data:", "about:"))]

    def key(self, name, text=""):
        """Press one key."""
        codes = {"Tab": 9, "Enter": 13, " ": 32}
        common = {"key": name, "code": {" ": "Space"}.get(name, name), "windowsVirtualKeyCode": codes[name]}
        self.send("Input.dispatchKeyEvent", type="keyDown", text={"Enter": "\r", " ": " "}.get(name, text), **common)
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def screenshot(self, path, *, full=False):
        data = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=full)["data"]
        Path(path).write_bytes(base64.b64decode(data))

    def pdf(self, path, *, width, height):
        """Print to PDF on paper of this size, in inches."""
        data = self.send(
            "Page.printToPDF", paperWidth=width, paperHeight=height, printBackground=True, preferCSSPageSize=False
        )["data"]
        Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)
