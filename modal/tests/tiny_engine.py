"""The smallest thing that behaves like a starting engine. TINY_ENGINE is JSON: port, starting (503s), crash, log."""

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

OPTIONS = json.loads(os.environ["TINY_ENGINE"])
KEY = sys.argv[sys.argv.index("--api-key") + 1] if "--api-key" in sys.argv else ""


class Engine(BaseHTTPRequestHandler):
    still_starting = OPTIONS.get("starting", 0)

    def do_GET(self):
        if self.path == "/health":
            Engine.still_starting -= 1
            self.answer(503 if Engine.still_starting >= 0 else 200, "")
        elif self.path == "/metrics":
            self.answer(200, "sglang:num_running_reqs 3.0\n")
        elif not self.allowed():
            self.answer(401, "")
        else:
            self.answer(200, json.dumps({"api_key": KEY, "kv_cache_dtype": "fp8_e4m3", "top": float("inf")}))

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with open(OPTIONS["log"], "a") as log:
            log.write(json.dumps({"path": self.path, "allowed": self.allowed(), "model": body["model"]}) + "\n")
        self.answer(200 if self.allowed() else 401, "{}")
        if OPTIONS.get("crash") == "after warm-up":
            print("CUDA error: device-side assert", flush=True)
            os._exit(7)

    def allowed(self):
        return not KEY or self.headers["Authorization"] == f"Bearer {KEY}"

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


print("arguments", *sys.argv[1:], "offline", os.environ.get("HF_HUB_OFFLINE"), flush=True)
if OPTIONS.get("crash") == "at start":
    sys.exit("no GPU found")
ThreadingHTTPServer(("127.0.0.1", OPTIONS["port"]), Engine).serve_forever()
