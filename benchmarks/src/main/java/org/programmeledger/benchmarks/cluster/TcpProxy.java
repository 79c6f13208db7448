package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A wire between a service and its database that can be cut without either end being told. What it has taken in when it is
 * cut, it keeps: as in a network, what was on its way may arrive later or never.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listening;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean cut;

    private TcpProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** A wire from a free port of this machine to another of its ports. */
    public static TcpProxy to(int target) {
        try {
            var listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            var proxy = new TcpProxy(listening, target);
            Thread.ofPlatform()
                    .daemon()
                    .name("proxy-" + listening.getLocalPort())
                    .start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new ClusterFailure("no proxy can be made to port " + target, e);
        }
    }

    /** Where to connect instead of the target. */
    public int port() {
        return listening.getLocalPort();
    }

    /** From now on nothing comes through, and nobody is told: neither end sees its connection close. */
    public void cut() {
        change(true);
    }

    /** Ends a {@link #cut}: what was held back goes on its way. */
    public void mend() {
        change(false);
    }

    /** What is connected now never hears anything again, and is not told; new connections work. */
    public void abandon() {
        links.forEach(link -> link.abandoned = true);
    }

    /** Resets what was abandoned, as keep-alive probes that nobody answers would in the end. */
    public void forgetAbandoned() {
        links.stream().filter(link -> link.abandoned).forEach(Link::reset);
    }

    /** Resets what is connected now, as a restarted firewall does. */
    public void reset() {
        links.forEach(Link::reset);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException _) {
            // Nobody can connect any more, which is what was wanted.
        }
        mend();
        links.forEach(Link::reset);
    }

    private void change(boolean cutNow) {
        lock.lock();
        try {
            cut = cutNow;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitMended() {
        lock.lock();
        try {
            while (cut) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException _) {
                // Closed, or a client that went away: the loop's condition knows.
            }
        }
    }

    private void connect(Socket client) {
        awaitMended();
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var link = new Link(client, server);
            links.add(link);
            Thread.ofVirtual().start(() -> forward(link, client, server));
            forward(link, server, client);
        } catch (IOException _) {
            close(client); // The database is down: its clients see just that.
        }
    }

    private void forward(Link link, Socket from, Socket to) {
        var chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                awaitMended();
                if (!link.abandoned) {
                    to.getOutputStream().write(chunk, 0, read);
                }
            }
        } catch (IOException _) {
            // One end is gone; the other is told below, unless nobody is to be told.
        }
        awaitMended();
        if (!link.abandoned) {
            link.end();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone, which is what was wanted.
        }
    }

    /** Two sockets that belong together. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean abandoned;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void reset() {
            try {
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
            } catch (IOException _) {
                // Already gone.
            }
            end();
        }

        void end() {
            links.remove(this);
            TcpProxy.close(client);
            TcpProxy.close(server);
        }
    }
}
