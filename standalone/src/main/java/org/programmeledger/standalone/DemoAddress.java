package org.programmeledger.standalone;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a demo answers. Its people share passwords that a terminal shows and its HTTP is not encrypted, so other machines
 * do not get to it unless asked for.
 *
 * @param bind the address of this machine that it listens on
 * @param host as others write it
 * @param port known before anything starts, because the issuer's name holds it
 */
record DemoAddress(InetAddress bind, String host, int port) {

    /**
     * Takes an address, and a free port when the port is 0.
     *
     * @throws Unavailable beyond loopback unless asked for, and when there is no such address or port
     */
    static DemoAddress take(String address, int port, boolean beyondLoopback) {
        try {
            var bind = InetAddress.getByName(address);
            if (!bind.isLoopbackAddress() && !beyondLoopback) {
                throw new Unavailable(
                        "Not answering on " + address + ", where other machines can reach it: this is a demo without"
                                + " encryption, whose passwords are on a screen; --beyond-loopback does it all the same",
                        new IllegalArgumentException(address));
            }
            return new DemoAddress(bind, host(bind), freePort(bind, port));
        } catch (UnknownHostException e) {
            throw new Unavailable("There is no address " + address, e);
        }
    }

    private static String host(InetAddress bind) throws UnknownHostException {
        var named = bind.isAnyLocalAddress() ? InetAddress.getLocalHost() : bind;
        var text = named.getHostAddress();
        return named instanceof Inet6Address ? "[" + text.replaceAll("%.*", "") + "]" : text;
    }

    /** Before the database starts, because it takes a moment and this is the likeliest thing to be wrong. */
    private static int freePort(InetAddress bind, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(bind, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw portUnavailable(port, e);
        }
    }

    Unavailable portUnavailable(Exception cause) {
        return portUnavailable(port, cause);
    }

    private static Unavailable portUnavailable(int port, Exception cause) {
        var advice = "; choose another --port, or stop what uses it";
        return new Unavailable("Port " + port + " is not available (" + cause.getMessage() + ")" + advice, cause);
    }

    /** The address of the pages and the API, and the name of the issuer. */
    URI uri() {
        return URI.create("http://" + host + ":" + port);
    }
}
