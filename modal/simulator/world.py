"""Everything the handlers share."""

from .autoscaler import Autoscaler
from .backoff import Backoff
from .builds import Builder
from .call_runner import CallRunner
from .clock import Clock
from .containers.launcher import Launcher
from .edge import Edge
from .faults import Faults
from .holds import Holds
from .logbook import Logbook
from .options import Options
from .store import Store
from .traffic import Traffic

WORKSPACE = "simulator"
ENVIRONMENT = "main"


class World:
    server_url = ""
    edge_url = ""
    control_url = ""

    def __init__(self, options: Options):
        self.options = options
        self.clock = Clock(options.speed)
        self.store = Store(options.data)
        self.faults = Faults()
        self.holds = Holds()
        self.logs = Logbook(self.store.database)
        self.builder = Builder(self)
        self.launcher = Launcher(self)
        self.backoff = Backoff(self.clock)
        self.calls = CallRunner(self)
        self.autoscaler = Autoscaler(self)
        self.edge = Edge(self)
        self.traffic = Traffic(self)
