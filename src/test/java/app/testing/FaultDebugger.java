package app.testing;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Kills a Java process when it gets to a {@link FaultPoint}. It stands outside, as a debugger does,
 * so that nothing of this is in the program, and the end is a real SIGKILL in mid-sentence: all
 * threads of the program stand still from the breakpoint on.
 */
final class FaultDebugger {

    private static final String CONNECTOR = "com.sun.jdi.SocketListen";
    private static final String PATIENCE_MILLIS = "60000";

    private final ListeningConnector connector;
    private final Map<String, Argument> arguments;
    private final String address;

    private FaultDebugger(ListeningConnector connector) {
        this.connector = connector;
        this.arguments = connector.defaultArguments();
        set("localAddress", "127.0.0.1");
        set("timeout", PATIENCE_MILLIS);
        try {
            this.address = connector.startListening(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(String name, String value) {
        Objects.requireNonNull(arguments.get(name)).setValue(value);
    }

    /** Begins to wait for a process. */
    static FaultDebugger listen() {
        var connectors = Bootstrap.virtualMachineManager().listeningConnectors();
        return connectors.stream()
                .filter(each -> each.name().equals(CONNECTOR))
                .findFirst()
                .map(FaultDebugger::new)
                .orElseThrow();
    }

    /** The command of a Java process, so that it asks this one before it begins. */
    List<String> command(List<String> java) {
        var command = new ArrayList<>(java);
        command.add(1, "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address);
        return command;
    }

    /** Lets the process begin, and kills it at a point. */
    void kill(Process process, FaultPoint point) {
        try {
            var machine = connector.accept(arguments);
            connector.stopListening(arguments);
            var prepared = machine.eventRequestManager().createClassPrepareRequest();
            prepared.addClassFilter(point.type());
            prepared.enable();
            machine.resume();
            Thread.ofVirtual().name("fault").start(() -> await(machine, process, point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(VirtualMachine machine, Process process, FaultPoint point) {
        try {
            while (true) {
                var events = machine.eventQueue().remove();
                for (var event : events) {
                    switch (event) {
                        case ClassPrepareEvent prepared ->
                                stopAt(machine, prepared.referenceType(), point);
                        case BreakpointEvent _ -> {
                            process.destroyForcibly();
                            return;
                        }
                        default -> {}
                    }
                }
                events.resume();
            }
        } catch (InterruptedException | VMDisconnectedException _) {
            // The process has ended.
        }
    }

    private static void stopAt(VirtualMachine machine, ReferenceType type, FaultPoint point) {
        var entry = type.methodsByName(point.method()).getFirst().location();
        var breakpoint = machine.eventRequestManager().createBreakpointRequest(entry);
        breakpoint.addCountFilter(point.occasion());
        breakpoint.enable();
    }
}
